package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.GateCheck.NotChecked;
import tradingtwin.engine.gate.Intent.Purpose;
import tradingtwin.engine.situation.BuyingPlan;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Holding;

/// The rules of a declared schedule of purchases. A deviation is answered with the plan's own
/// words.
final class ScheduleRules {
  private static final Demand WAIT = Demand.of(Verdict.WAIT, Kind.REREAD_THE_RULE);

  private ScheduleRules() {}

  static List<GateCheck> of(Case each) {
    List<GateCheck> checks = new ArrayList<>();
    if (each.isOfASchedule()) {
      checks.add(schedule(each));
    }
    if (each.interrupts()) {
      checks.add(panic(each));
    }
    return checks;
  }

  /// Whether the intent is a purchase that the schedule asks for now.
  static boolean onSchedule(Case each) {
    return each.intent().purpose() == Purpose.SCHEDULED_PURCHASE
        && each.schedule().filter(BuyingPlan::standsIn).isPresent()
        && schedule(each).state() == GateCheck.State.PASSED;
  }

  private static GateCheck schedule(Case each) {
    return each.schedule()
        .map(plan -> against(plan, each).saying(plan.words()))
        .orElseGet(
            () -> GateCheck.notChecked(GateRule.SCHEDULE, CheckUnit.TIME, NotChecked.NO_PLAN));
  }

  private static GateCheck against(BuyingPlan plan, Case each) {
    Intent intent = each.intent();
    if (intent.purpose() == Purpose.INTERRUPTION || intent.direction() == Direction.SHORT) {
      return named(false, Purpose.INTERRUPTION.name(), Purpose.SCHEDULED_PURCHASE.name());
    }
    LocalDate today = each.situation().day();
    Optional<LocalDate> due = plan.lastDue(today);
    long grace = Math.max(1, each.policy().entryWindow().toDays());
    if (due.isEmpty() || ChronoUnit.DAYS.between(due.get(), today) > grace) {
      return dated(false, today, due.orElse(plan.first()));
    }
    Optional<LocalDate> bought =
        each.situation()
            .holding()
            .lastEntryAt()
            .map(at -> at.atZone(each.situation().zone()).toLocalDate())
            .filter(day -> !day.isBefore(due.get()));
    if (bought.isPresent()) {
      return dated(false, bought.get(), due.get());
    }
    return tooLittle(plan, each).orElseGet(() -> dated(true, today, due.get()));
  }

  /// A purchase well below the plan's amount interrupts it in part; one above it is a matter of
  /// size. What is well below does not hang on a limit: setting one must not allow more.
  private static Optional<GateCheck> tooLittle(BuyingPlan plan, Case each) {
    BigDecimal share = BigDecimal.valueOf(LiveRiskPolicy.DEFAULT.purchaseShare());
    BigDecimal least = plan.amount().multiply(share);
    return each.money()
        .filter(money -> money.compareTo(least) < 0)
        .map(
            money ->
                GateCheck.broken(
                        GateRule.SCHEDULE,
                        Reading.of(money),
                        Reading.of(least),
                        CheckUnit.MONEY,
                        WAIT)
                    .binding(Sense.AT_LEAST));
  }

  private static GateCheck dated(boolean holds, LocalDate observed, LocalDate due) {
    return GateCheck.of(
        GateRule.SCHEDULE,
        holds,
        Reading.of(observed.toString()),
        Reading.of(due.toString()),
        CheckUnit.TIME,
        WAIT);
  }

  private static GateCheck named(boolean holds, String observed, String limit) {
    return GateCheck.of(
        GateRule.SCHEDULE, holds, Reading.of(observed), Reading.of(limit), CheckUnit.NAME, WAIT);
  }

  private static GateCheck panic(Case each) {
    Holding holding = each.situation().holding();
    Optional<BigDecimal> drawdown = each.funds().map(Funds.Known::drawdown);
    BigDecimal limit = BigDecimal.valueOf(LiveRiskPolicy.DEFAULT.panicDrawdown());
    boolean losing = holding.underWater().orElse(false);
    boolean deep = drawdown.filter(share -> share.compareTo(limit) >= 0).isPresent();
    if (holding.underWater().isEmpty() && drawdown.isEmpty()) {
      return GateCheck.notChecked(
          GateRule.PANIC_INTERRUPTION, CheckUnit.SHARE, NotChecked.NO_CANDLES);
    }
    boolean byPrice = losing && !deep;
    GateCheck check =
        GateCheck.of(
            GateRule.PANIC_INTERRUPTION,
            !losing && !deep,
            Reading.of(byPrice ? holding.mark().orElseThrow() : drawdown.orElse(BigDecimal.ZERO)),
            Reading.of(byPrice ? holding.position().averageCost() : limit),
            byPrice ? CheckUnit.QUOTE_MONEY : CheckUnit.SHARE,
            Demand.of(Verdict.WAIT, Kind.NAME_THE_EMOTION, Kind.REREAD_THE_RULE));
    GateCheck bound = byPrice ? check.binding(Sense.BESIDE) : check;
    return each.schedule().map(plan -> bound.saying(plan.words())).orElse(bound);
  }
}
