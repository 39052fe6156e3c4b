package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.GateCheck.NotChecked;

/// The rules that only a habit of the trader's own record calls for.
final class HabitRules {
  private HabitRules() {}

  static List<GateCheck> of(Case each) {
    return List.of(chasing(each), reentry(each));
  }

  private static GateCheck chasing(Case each) {
    GateRule rule = GateRule.CHASING_NOW;
    if (!each.now().habits().anyPossible(BiasLabel.CHASING, BiasLabel.FOMO)) {
      return GateCheck.notChecked(rule, CheckUnit.PERCENTILE, NotChecked.HABIT_NOT_SEEN);
    }
    OptionalDouble runUp = each.now().runUp();
    if (runUp.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.PERCENTILE, NotChecked.NO_CANDLES);
    }
    double limit = LiveRiskPolicy.DEFAULT.chasingPercentile();
    return GateCheck.of(
        rule,
        runUp.getAsDouble() < limit,
        Reading.of(BigDecimal.valueOf(runUp.getAsDouble())),
        Reading.of(BigDecimal.valueOf(limit)),
        CheckUnit.PERCENTILE,
        Demand.of(Verdict.WAIT, Kind.NAME_THE_EMOTION));
  }

  /// Soon is measured by the trader's own gaps, never by a fixed number of minutes.
  private static GateCheck reentry(Case each) {
    GateRule rule = GateRule.REENTRY_AFTER_LOSS;
    if (!each.now().habits().anyPossible(BiasLabel.REVENGE)) {
      return GateCheck.notChecked(rule, CheckUnit.MINUTES, NotChecked.HABIT_NOT_SEEN);
    }
    Optional<Long> since = each.now().today().streak().lastAt().map(each::minutesSince);
    if (since.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.MINUTES, NotChecked.NO_LOSS);
    }
    Optional<Long> soon = each.now().own().gapMinutes(LiveRiskPolicy.DEFAULT.soonShare());
    if (soon.isEmpty()) {
      return GateCheck.notChecked(rule, CheckUnit.MINUTES, NotChecked.NO_HISTORY);
    }
    return GateCheck.of(
        rule,
        since.get() >= soon.get(),
        Reading.of(since.get()),
        Reading.of(soon.get()),
        CheckUnit.MINUTES,
        Demand.waiting(soon.get() - since.get(), Kind.ANSWER_WITHOUT_THE_LAST_TRADE));
  }
}
