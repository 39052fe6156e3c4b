package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// Bars that end before the record does say nothing of what came later.
class EndedBarsTest {
  private static final int HALF = Books.BARS / 2;
  private static final Market WHOLE = Books.market(5, 0.3, 6);
  private static final List<Fill> FILLS =
      Books.trade(
          WHOLE,
          (bars, bar, random) -> random.nextDouble() < 0.2 ? (random.nextBoolean() ? 1 : -1) : 0,
          (bars, bar, side, cost, random) -> random.nextDouble() < 0.1,
          6);

  @Test
  void whatCameAfterTheLastBarChangesNoAnswerAboutTheTimeBefore() {
    Market ended = upTo(HALF);
    Instant end = ended.bySymbol().values().iterator().next().end(HALF - 1);
    Instant known = end.plus(Duration.ofHours(1));
    List<Fill> before = FILLS.stream().filter(fill -> !fill.ts().isAfter(known)).toList();
    BiasFinding whole = Records.finding(score(FILLS, ended), BiasLabel.ATTENTION);
    BiasFinding half = Records.finding(score(before, ended), BiasLabel.ATTENTION);
    assertThat(before.size()).isBetween(300, 2 * FILLS.size() / 3);
    assertThat(whole.n()).isEqualTo(half.n()).isPositive();
    assertThat(whole.p()).isEqualTo(half.p()).isPresent();
    assertThat(whole.notes()).anyMatch(Note.TooFewBars.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource(names = {"ATTENTION", "CHASING", "BOREDOM", "PANIC"})
  void aRecordWhollyAfterTheLastBarIsTooLittle(BiasLabel label) {
    Market ended = upTo(HALF);
    Instant later = WHOLE.bySymbol().values().iterator().next().end(HALF + 1);
    List<Fill> after = FILLS.stream().filter(fill -> fill.ts().isAfter(later)).toList();
    BiasFinding finding = Records.finding(score(after, ended), label);
    assertThat(after.size()).isGreaterThan(300);
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.n()).isZero();
    assertThat(finding.notes()).anyMatch(Note.TooFewBars.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource(names = {"DISPOSITION", "EARLY_EXIT"})
  void aPositionLeftLongAfterTheLastBarIsNotSeenLeaving(BiasLabel label) {
    Market ended = upTo(HALF);
    Instant end = ended.bySymbol().values().iterator().next().end(HALF - 1);
    Instant longAfter = end.plus(Duration.ofDays(BarAgePolicy.DEFAULT.oldestDays() + 1));
    List<Fill> known = new ArrayList<>(FILLS.stream().filter(f -> f.ts().isBefore(end)).toList());
    known.add(Traders.fill("last", "OTHER-USD", 1, 100, longAfter));
    List<Fill> left = new ArrayList<>(known);
    Ledger ledger = Ledger.of(known, DecisionPolicy.DEFAULT);
    Map<String, Ledger.Move> open = new TreeMap<>();
    ledger.moves().forEach(move -> open.put(move.decision().symbol(), move));
    open.remove("OTHER-USD");
    for (Ledger.Move move : open.values()) {
      if (!move.after().flat()) {
        double signed = -move.after().qty().doubleValue();
        String symbol = move.decision().symbol();
        left.add(Traders.fill("x" + symbol, symbol, signed, 100, longAfter.minusSeconds(60)));
      }
    }
    assertThat(left.size()).isGreaterThan(known.size());
    assertThat(leaving(left, ended, label)).isEqualTo(leaving(known, ended, label));
  }

  private static List<Object> leaving(List<Fill> fills, Market market, BiasLabel label) {
    BiasFinding finding = Records.finding(score(fills, market), label);
    return List.of(finding.p(), finding.samples().getFirst(), finding.test());
  }

  @Test
  void aVolatilityThatNobodyKnowsAnyMoreExplainsNoSize() {
    Market ended = upTo(HALF);
    Instant longAfter =
        ended
            .bySymbol()
            .values()
            .iterator()
            .next()
            .end(HALF - 1)
            .plus(Duration.ofDays(BarAgePolicy.DEFAULT.oldestDays() + 1));
    List<Fill> after = FILLS.stream().filter(fill -> fill.ts().isAfter(longAfter)).toList();
    SizedOpenings withOldBars = SizedOpenings.of(Records.of(after, ended, BiasPolicies.DEFAULT));
    SizedOpenings without =
        SizedOpenings.of(Records.of(after, Market.none(), BiasPolicies.DEFAULT));
    assertThat(withOldBars).isEqualTo(without);
    assertThat(without.all()).hasSizeGreaterThan(30);
  }

  private static Market upTo(int bars) {
    return Market.of(
        WHOLE.bySymbol().values().stream()
            .map(
                whole ->
                    Candles.of(whole.symbol(), whole.granularity(), whole.bars().subList(0, bars)))
            .toList());
  }

  private static BiasReport score(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
  }
}
