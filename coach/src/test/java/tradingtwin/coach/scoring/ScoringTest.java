package tradingtwin.coach.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tradingtwin.coach.Book;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.BiasScoreRequest.Denied;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.words.Label;
import tradingtwin.engine.attribution.AttributionReport;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasTag;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.bias.Sample;

/// Where a request's days begin, and what a trader's denial changes.
class ScoringTest {
  private static final AttributionReport NO_MONEY =
      new AttributionReport("USD", List.of(), 0, Optional.empty());

  private static final BiasScoreRequest BOOK = Book.random(7, 60, 200);

  @Test
  void daysBeginInTheTradersZoneAndInUtcWithoutOne() {
    assertThat(report(in("UTC", null))).isNotEqualTo(report(in("Asia/Tokyo", null)));
    assertThat(report(BOOK)).isEqualTo(report(in("Z", null)));
  }

  @Test
  void anUnknownZoneIsRefusedInItsPlace() {
    Scored scored = Scoring.of(in("Europe/Nowhere", null));

    assertThat(scored)
        .isEqualTo(new Scored.Unfit(List.of(new FieldError("/timeZone", "is no known time zone"))));
  }

  @Test
  void aDenialLeavesTheStatisticsAlone() {
    List<Denied> all = BOOK.fills().stream().map(f -> denied(Label.REVENGE, f.id())).toList();

    assertThat(report(in(null, all)).findings())
        .usingRecursiveComparison()
        .ignoringFields("notes")
        .isEqualTo(report(BOOK).findings());
  }

  @Test
  void aDeniedTagIsLeftOutByAnyOfItsFillsAndOnlyForItsHabit() {
    var report =
        engineReport(
            tag(BiasLabel.REVENGE, "a", "b"),
            tag(BiasLabel.CHASING, "a", "b"),
            tag(BiasLabel.REVENGE, "c"));
    Denials denials = Denials.of(List.of(denied(Label.REVENGE, "b")));

    assertThat(denials.without(report).tags())
        .extracting(tag -> tag.label() + " " + tag.fillIds())
        .containsExactly("CHASING [a, b]", "REVENGE [c]");
    assertThat(denials.in(report)).containsOnly(java.util.Map.entry(BiasLabel.REVENGE, 1));
  }

  @Test
  void aNoteSaysHowManyWereLeftOut() {
    var report = engineReport(tag(BiasLabel.REVENGE, "a"), tag(BiasLabel.REVENGE, "c"));
    Denials denials = Denials.of(List.of(denied(Label.REVENGE, "a"), denied(Label.REVENGE, "c")));
    BiasReport told = ReportOut.of(denials.without(report), NO_MONEY, denials.in(report));

    assertThat(told.tags()).isEmpty();
    assertThat(told.findings().getFirst().notes())
        .containsExactly(new BiasFinding.Note("denied_tags", List.of("2")));
  }

  @Test
  void nothingDeniedIsNothingNoted() {
    var report = engineReport(tag(BiasLabel.REVENGE, "a"));
    Denials denials = Denials.of(null);

    assertThat(denials.without(report)).isEqualTo(report);
    assertThat(ReportOut.of(report, NO_MONEY, denials.in(report)).findings().getFirst().notes())
        .isEmpty();
  }

  private static BiasScoreRequest in(
      @org.jspecify.annotations.Nullable String zone,
      @org.jspecify.annotations.Nullable List<Denied> denied) {
    return new BiasScoreRequest(BOOK.fills(), BOOK.candles(), zone, denied);
  }

  private static BiasReport report(BiasScoreRequest request) {
    return ((Scored.Report) Scoring.of(request)).report();
  }

  private static Denied denied(Label label, String fill) {
    return new Denied(label, List.of(fill));
  }

  private static BiasTag tag(BiasLabel label, String... fills) {
    return new BiasTag(label, "account", fills[0], List.of(fills), 0.9, List.of(), "bias-2");
  }

  private static tradingtwin.engine.bias.BiasReport engineReport(BiasTag... tags) {
    var finding =
        new tradingtwin.engine.bias.BiasFinding(
            BiasLabel.REVENGE,
            FindingState.FOUND,
            OptionalDouble.of(0.97),
            Optional.empty(),
            List.of(new Sample(tradingtwin.engine.bias.Counted.ENTRIES, 40, 20)),
            OptionalDouble.of(0.01),
            tradingtwin.engine.bias.TestId.ODEAN_T,
            List.of(),
            "bias-2",
            List.of());
    return new tradingtwin.engine.bias.BiasReport(
        List.of(finding), List.of(tags), 3, 1, List.of(), "digest", "bias-2", List.of());
  }
}
