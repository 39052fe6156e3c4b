package tradingtwin.coach.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.TwinCurve;
import tradingtwin.engine.attribution.Amounts;
import tradingtwin.engine.attribution.AnotherReckoning;
import tradingtwin.engine.attribution.AttributionReport;
import tradingtwin.engine.attribution.CostNote;
import tradingtwin.engine.attribution.CostState;

/// What habits cost and how the twin fared, in the contracts' words. Money is rounded to eight
/// decimals; fees and price effect still add up to the cost.
final class CostsOut {
  private static final int MOST_DECIMALS = 8;
  private static final int LEAST_DECIMALS = 2;

  private CostsOut() {}

  static List<HabitCost> of(AttributionReport report) {
    return report.costs().stream().map(cost -> cost(cost, report.currency())).toList();
  }

  static @Nullable TwinCurve curve(AttributionReport report) {
    return report.twin().map(CostsOut::curve).orElse(null);
  }

  private static HabitCost cost(tradingtwin.engine.attribution.HabitCost cost, String currency) {
    Optional<Amounts> amounts = cost.amounts();
    BigDecimal fees = amounts.map(a -> money(a.feesAndSpread())).orElse(null);
    BigDecimal price = amounts.map(a -> money(a.priceEffect())).orElse(null);
    return new HabitCost(
        ReportOut.label(cost.label()),
        state(cost.state()),
        currency,
        cost.decisions(),
        cost.neededDecisions(),
        cost.days(),
        cost.neededDays(),
        fees == null || price == null ? null : fees.add(price),
        amounts.map(a -> money(a.low())).orElse(null),
        amounts.map(a -> money(a.high())).orElse(null),
        fees,
        price,
        amounts.map(a -> money(a.share())).orElse(null),
        amounts.map(a -> money(a.placeboHigh())).orElse(null),
        amounts.map(Amounts::credible).orElse(null),
        amounts.map(a -> money(a.shortHorizonCost())).orElse(null),
        amounts.map(a -> money(a.longHorizonCost())).orElse(null),
        amounts.flatMap(Amounts::otherwise).map(CostsOut::otherwise).orElse(null),
        ReportOut.id(cost.method()),
        notes(cost.notes()));
  }

  private static HabitCost.Otherwise otherwise(AnotherReckoning other) {
    return new HabitCost.Otherwise(
        ReportOut.id(other.method()),
        other.decisions(),
        other.neededDecisions(),
        money(other.cost()),
        money(other.shortHorizonCost()),
        money(other.longHorizonCost()));
  }

  private static HabitCost.State state(CostState state) {
    return switch (state) {
      case INSUFFICIENT -> HabitCost.State.INSUFFICIENT;
      case NOT_DISTINGUISHABLE -> HabitCost.State.NOT_DISTINGUISHABLE;
      case DISTINGUISHABLE -> HabitCost.State.DISTINGUISHABLE;
    };
  }

  private static TwinCurve curve(tradingtwin.engine.attribution.TwinCurve curve) {
    return new TwinCurve(
        curve.currency(),
        rules(curve.rules()),
        curve.points().stream().map(CostsOut::point).toList(),
        new TwinCurve.Totals(
            money(curve.actual().gross()),
            money(curve.actual().fees()),
            money(curve.actual().gross()).subtract(money(curve.actual().fees())),
            money(curve.actual().maxDrawdown()),
            money(curve.actual().largestExposure()),
            money(curve.twin().gross()),
            money(curve.twin().fees()),
            money(curve.twin().gross()).subtract(money(curve.twin().fees())),
            money(curve.twin().maxDrawdown()),
            money(curve.twin().largestExposure()),
            curve.decisionsSkipped(),
            curve.decisionsSizedDown()),
        notes(curve.notes()));
  }

  private static TwinCurve.Rules rules(tradingtwin.engine.attribution.TwinCurve.Rules rules) {
    OptionalDouble perDay = rules.tradesPerDay();
    return new TwinCurve.Rules(
        ReportOut.orNull(rules.cooldownMinutes()),
        ReportOut.orNull(rules.largestSizeTimes()),
        perDay.isPresent() ? (int) Math.round(perDay.getAsDouble()) : null,
        ReportOut.orNull(rules.stopReturn()),
        rules.estimatedUntil());
  }

  private static TwinCurve.Point point(tradingtwin.engine.attribution.TwinCurve.Point point) {
    return new TwinCurve.Point(
        point.day().toString(),
        money(point.actual()),
        money(point.twin()),
        money(point.twinFees()));
  }

  private static List<BiasFinding.Note> notes(List<CostNote> notes) {
    return notes.stream()
        .map(note -> new BiasFinding.Note(ReportOut.id(note.code()), note.subjects()))
        .toList();
  }

  private static @Nullable BigDecimal money(OptionalDouble amount) {
    return amount.isPresent() ? money(amount.getAsDouble()) : null;
  }

  private static BigDecimal money(double amount) {
    BigDecimal thin =
        BigDecimal.valueOf(amount)
            .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return thin.scale() < LEAST_DECIMALS ? thin.setScale(LEAST_DECIMALS) : thin;
  }
}
