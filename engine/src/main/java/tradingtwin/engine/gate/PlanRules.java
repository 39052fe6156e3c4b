package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.GateCheck.NotChecked;
import tradingtwin.engine.gate.PlanDemands.AddsUnderWater;
import tradingtwin.engine.situation.Holding;

/// The rules about what the plan holds.
final class PlanRules {
  private static final Reading MISSING = Reading.of("MISSING");

  private PlanRules() {}

  static List<GateCheck> of(Case each) {
    PlanDemands demands = each.limits().plan();
    List<GateCheck> checks = new ArrayList<>();
    checks.add(riskStated(each.intent()));
    if (demands.stopRequired()) {
      checks.add(stop(each));
    }
    demands.minimumPlannedR().ifPresent(least -> checks.add(plannedR(each, least)));
    if (demands.addsUnderWater() != AddsUnderWater.ALLOWED) {
      checks.add(adds(each, demands.addsUnderWater()));
    }
    if (demands.setupTrades().orElse(0) > 0) {
      checks.add(setup(each, demands.setupTrades().getAsInt()));
    }
    demands.restOfHanging().flatMap(rest -> hanging(each, rest)).ifPresent(checks::add);
    return checks;
  }

  private static GateCheck riskStated(Intent intent) {
    List<String> missing = new ArrayList<>();
    note(missing, "plan.entry", intent.plan().entry().positive().isPresent());
    note(missing, "plan.stop", readable(intent.plan().stop()));
    note(missing, "plan.target", readable(intent.plan().target()));
    note(missing, "risk.size", intent.risk().size().positive().isPresent());
    note(missing, "risk.amount", intent.risk().amount().positive().isPresent());
    Stated equity = intent.risk().equity();
    note(missing, "risk.equity", equity instanceof Stated.Nothing || equity.positive().isPresent());
    return GateCheck.of(
        GateRule.RISK_STATED,
        missing.isEmpty(),
        missing.isEmpty() ? Reading.of("STATED") : Reading.of(String.join(" ", missing)),
        Reading.of("STATED"),
        CheckUnit.NAME,
        Demand.of(Verdict.WAIT, Kind.STATE_THE_RISK));
  }

  private static boolean readable(Stated stated) {
    return !(stated instanceof Stated.Unreadable);
  }

  private static void note(List<String> missing, String field, boolean there) {
    if (!there) {
      missing.add(field);
    }
  }

  private static GateCheck stop(Case each) {
    Intent intent = each.intent();
    return GateCheck.of(
        GateRule.STOP_SET,
        intent.stopDistance().isPresent(),
        intent.plan().stop().positive().map(Reading::of).orElse(MISSING),
        each.entry().map(Reading::of).orElse(MISSING),
        CheckUnit.QUOTE_MONEY,
        Demand.of(Verdict.WAIT, Kind.WRITE_THE_EXIT));
  }

  /// A plan without stop or target has no R to measure: its exit is to be written first.
  private static GateCheck plannedR(Case each, BigDecimal least) {
    Optional<BigDecimal> planned = each.intent().plannedR();
    if (planned.isEmpty()) {
      return GateCheck.broken(
          GateRule.PLANNED_R,
          MISSING,
          Reading.of(least),
          CheckUnit.R,
          Demand.of(Verdict.WAIT, Kind.WRITE_THE_EXIT));
    }
    return GateCheck.of(
        GateRule.PLANNED_R,
        planned.get().compareTo(least) >= 0,
        Reading.of(planned.get()),
        Reading.of(least),
        CheckUnit.R,
        Demand.noGo());
  }

  private static GateCheck adds(Case each, AddsUnderWater when) {
    Holding holding = each.situation().holding();
    Optional<BigDecimal> entry = each.entry();
    if (!holding.holds(each.intent().direction())) {
      return GateCheck.notChecked(
          GateRule.ADDS_UNDER_WATER, CheckUnit.QUOTE_MONEY, NotChecked.NOTHING_HELD);
    }
    if (entry.isEmpty()) {
      return GateCheck.notChecked(
          GateRule.ADDS_UNDER_WATER, CheckUnit.QUOTE_MONEY, NotChecked.RISK_NOT_STATED);
    }
    boolean scheduled = when == AddsUnderWater.SCHEDULED && ScheduleRules.onSchedule(each);
    return GateCheck.of(
        GateRule.ADDS_UNDER_WATER,
        scheduled || !holding.worseThanCost(entry.get()),
        Reading.of(entry.get()),
        Reading.of(holding.position().averageCost()),
        CheckUnit.QUOTE_MONEY,
        Demand.noGo());
  }

  /// A plan that hangs on the trade before it rests, so that it can be looked at alone.
  private static Optional<GateCheck> hanging(Case each, Duration rest) {
    return each.intent()
        .hangingSince()
        .map(each::minutesSince)
        .map(
            since ->
                GateCheck.of(
                    GateRule.WITHOUT_LAST_TRADE,
                    since >= rest.toMinutes(),
                    Reading.of(since),
                    Reading.of(rest.toMinutes()),
                    CheckUnit.MINUTES,
                    Demand.waiting(rest.toMinutes() - since, Kind.NAME_THE_EMOTION)));
  }

  private static GateCheck setup(Case each, int needed) {
    if (!each.situation().own().hasHistory()) {
      return GateCheck.notChecked(GateRule.SETUP_TESTED, CheckUnit.COUNT, NotChecked.NO_HISTORY);
    }
    int tried =
        each.intent()
            .plan()
            .setup()
            .map(setup -> each.situation().setups().getOrDefault(setup, 0))
            .orElse(0);
    return GateCheck.of(
        GateRule.SETUP_TESTED,
        tried >= needed,
        Reading.of(tried),
        Reading.of(needed),
        CheckUnit.COUNT,
        Demand.of(Verdict.SIMULATE, Kind.RUN_THE_SIMULATION));
  }
}
