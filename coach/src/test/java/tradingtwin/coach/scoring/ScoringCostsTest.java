package tradingtwin.coach.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.BiasScoreRequest.Denied;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.TwinCurve;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// Costs and curve as they leave the coach.
class ScoringCostsTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final BiasReport VENGEFUL = vengeful();

  /// Somebody who loses a little more often than not, and after a loss is soon back with thrice
  /// the size.
  private static BiasReport vengeful() {
    return scored(null);
  }

  private static BiasReport scored(@Nullable List<Denied> denied) {
    SplittableRandom random = new SplittableRandom(11);
    List<BiasScoreRequest.Fill> fills = new ArrayList<>();
    Instant at = START;
    boolean lost = false;
    for (int trip = 0; trip < 500; trip++) {
      double size = (lost ? 3 : 1) * Math.exp(0.2 * random.nextGaussian());
      at = at.plus(Duration.ofMinutes(lost ? 5 : 120 + random.nextInt(300)));
      fills.add(fill("o" + trip, Side.BUY, size, 100, at));
      at = at.plus(Duration.ofMinutes(60));
      double exit = 100 * Math.exp(0.01 * random.nextGaussian() - 0.002);
      fills.add(fill("c" + trip, Side.SELL, size, exit, at));
      lost = exit < 100;
    }
    var scored = Scoring.of(new BiasScoreRequest(fills, List.of(), null, denied));
    assertThat(scored).isInstanceOf(Scored.Report.class);
    return ((Scored.Report) scored).report();
  }

  private static BiasScoreRequest.Fill fill(
      String id, Side side, double qty, double price, Instant at) {
    BigDecimal units = BigDecimal.valueOf(Math.round(qty * 1e4), 4);
    BigDecimal each = BigDecimal.valueOf(Math.round(price * 1e4), 4);
    return new BiasScoreRequest.Fill(
        id,
        "main",
        "X-USD",
        side,
        units,
        each,
        units.multiply(each).multiply(new BigDecimal("0.0005")),
        "USD",
        at,
        TsPrecision.SECOND,
        null);
  }

  @Test
  void aHabitThatShowsCarriesItsCost() {
    BiasReport report = VENGEFUL;
    HabitCost cost = revenge(report);
    assertThat(cost.currency()).isEqualTo("USD");
    assertThat(cost.method()).isEqualTo("usual_size");
    assertThat(cost.decisions()).isGreaterThanOrEqualTo(20);
    assertThat(cost.cost()).isNotNull().isEqualTo(cost.feesAndSpread().add(cost.priceEffect()));
    assertThat(cost.cost()).isBetween(cost.low(), cost.high());
    assertThat(cost.shortHorizonCost()).isNull();
  }

  /// Every decision that leans to the habit leaves the amount, tagged or not; the finding stays.
  @Test
  void whatIsDeniedIsNotCountedInMoney() {
    List<Denied> openings =
        IntStream.range(0, 500)
            .mapToObj(trip -> new Denied(Label.REVENGE, List.of("o" + trip)))
            .toList();
    BiasReport report = scored(openings);

    HabitCost cost = revenge(report);
    assertThat(revenge(VENGEFUL).decisions()).isGreaterThanOrEqualTo(20);
    assertThat(cost.state()).isEqualTo(HabitCost.State.INSUFFICIENT);
    assertThat(cost.decisions()).isZero();
    assertThat(cost.cost()).isNull();
    assertThat(report.tags()).noneMatch(tag -> tag.label() == Label.REVENGE);
    assertThat(report.findings())
        .usingRecursiveComparison()
        .ignoringFields("notes")
        .isEqualTo(VENGEFUL.findings());
  }

  private static HabitCost revenge(BiasReport report) {
    return report.costs().stream()
        .filter(each -> each.label() == Label.REVENGE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onlyHabitsThatArePossibleOrFoundCarryACost() {
    BiasReport report = VENGEFUL;
    assertThat(report.costs().stream().map(HabitCost::label))
        .isSubsetOf(
            report.findings().stream()
                .filter(
                    each ->
                        each.state() == FindingState.FOUND || each.state() == FindingState.POSSIBLE)
                .map(each -> each.label())
                .toList());
  }

  @Test
  void theTwinStandsBesideTheTraderDayByDay() {
    TwinCurve curve = VENGEFUL.twinCurve();
    assertThat(curve).isNotNull();
    TwinCurve.Totals totals = curve.totals();
    assertThat(totals.twinNet()).isEqualByComparingTo(curve.points().getLast().twin());
    assertThat(totals.actualNet())
        .isEqualTo(totals.actualGross().subtract(totals.actualFees()))
        .isEqualByComparingTo(curve.points().getLast().actual());
    assertThat(totals.actualLargestExposure()).isNotNull().isNotNegative();
    assertThat(totals.twinLargestExposure()).isLessThanOrEqualTo(totals.actualLargestExposure());
    assertThat(totals.decisionsSkipped()).isPositive();
    assertThat(curve.rules().cooldownMinutes()).isGreaterThan(5);
    assertThat(curve.notes()).extracting(note -> note.code()).doesNotContain("other_currencies");
  }

  @Test
  void theReportFitsItsSchema() {
    var json = ContractJson.strict();
    assertThat(
            new SchemaCatalogue().violations("views/bias-report.json", json.valueToTree(VENGEFUL)))
        .isEmpty();
  }
}
