package tradingtwin.coach.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import tradingtwin.coach.guardrail.Guardrail;
import tradingtwin.coach.guardrail.Verdict;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;

class WordingProperties {
  private static final Wording WORDING = Wording.standard();
  private static final Guardrail GUARDRAIL = Guardrail.standard();
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  @Provide
  Arbitrary<Label> labels() {
    return Arbitraries.of(Spoken.labels());
  }

  @Provide
  Arbitrary<String> symbols() {
    return Arbitraries.of(
        "BTC-USD",
        "ETH/USDT",
        "AAPL",
        "BRK.B",
        "AT&T",
        "SAP.DE",
        "^GSPC",
        "ES=F",
        "1INCH-USD",
        "600000.SS",
        "NOVO-B.CO",
        "M&M.NS",
        "SHIB-USD",
        "US30",
        "EURUSD",
        "VUSA.L",
        "A");
  }

  @Property(tries = 1500)
  void noShippedSentenceEverNeedsItsFallback(
      @ForAll("labels") Label label,
      @ForAll FindingState state,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double number,
      @ForAll("symbols") String symbol) {
    long before = WORDING.refused();
    BiasFinding.Note note = new BiasFinding.Note("no_candles", List.of(symbol));
    List<Feature> features = scaled(Spoken.features(label), number);
    check(WORDING.of(Spoken.finding(label, state, features, List.of(note))));
    ScoredTag tag =
        new ScoredTag(label, List.of("t"), 0.5, scaled(Spoken.tagFeatures(label), number), "v");
    check(WORDING.of(tag, Spoken.trade(symbol), ZONE));
    assertThat(WORDING.refused()).isEqualTo(before);
  }

  @Property(tries = 200)
  void theSameNumbersGiveTheSameWords(
      @ForAll("labels") Label label,
      @ForAll FindingState state,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double number) {
    BiasFinding finding =
        Spoken.finding(label, state, scaled(Spoken.features(label), number), List.of());
    assertThat(Wording.standard().of(finding)).isEqualTo(WORDING.of(finding));
  }

  private static void check(Wordings.Wording said) {
    assertThat(GUARDRAIL.check(said.title())).isInstanceOf(Verdict.Clean.class);
    assertThat(GUARDRAIL.check(said.narrative())).isInstanceOf(Verdict.Clean.class);
    assertThat(said.narrative()).endsWith(".").doesNotContain("{", "}");
    said.evidence()
        .forEach(e -> assertThat(GUARDRAIL.check(e.text())).isInstanceOf(Verdict.Clean.class));
  }

  private static List<Feature> scaled(List<Feature> features, double by) {
    return features.stream()
        .map(
            f ->
                new Feature(
                    f.name(),
                    f.value() * by,
                    f.unit(),
                    f.baseline(),
                    f.percentile(),
                    f.threshold(),
                    f.direction()))
        .toList();
  }
}
