package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.situation.Situation;

/// The gate before an entry: every rule in force is held against the intent, the strictest
/// wins.
public final class Gate {
  private static final Comparator<GateCheck> STRICTEST_FIRST =
      Comparator.comparing(GateCheck::effect).reversed().thenComparing(GateCheck::rule);

  private Gate() {}

  /// The answer to an intent in a situation under a policy.
  public static GateDecision decide(Intent intent, Situation now, GatePolicy policy) {
    Case each = new Case(intent, now, policy);
    List<GateCheck> checks = new ArrayList<>();
    checks(each).forEach(check -> checks.add(check.asking(policy.friction())));
    checks.sort(STRICTEST_FIRST);
    Verdict verdict = checks.stream().map(GateCheck::effect).reduce(Verdict.GO, Verdict::and);
    return new GateDecision(
        intent.id(),
        verdict,
        checks,
        computedSize(intent, checks),
        friction(checks, verdict),
        now.at(),
        now.at().plus(policy.entryWindow()),
        policy.version());
  }

  /// Giving up a schedule is no entry: it is held against the schedule and nothing else.
  private static List<GateCheck> checks(Case each) {
    List<GateCheck> checks = new ArrayList<>(ScheduleRules.of(each));
    if (each.interrupts()) {
      return checks;
    }
    checks.addAll(DayRules.of(each));
    checks.addAll(FundRules.of(each));
    checks.addAll(PlanRules.of(each));
    checks.addAll(SizeRules.of(each));
    checks.addAll(HabitRules.of(each));
    EntryFacts facts = each.facts();
    each.limits().ownRules().forEach(rule -> checks.add(OwnRuleChecks.check(rule, facts)));
    return checks;
  }

  private static Optional<ComputedSize> computedSize(Intent intent, List<GateCheck> checks) {
    Optional<BigDecimal> planned = intent.risk().size().positive();
    return planned.flatMap(size -> ComputedSize.of(size, checks));
  }

  /// Each kind once, in the order of the kinds; of several waits the longest. A simulation runs
  /// only where it is the verdict.
  private static List<FrictionTask> friction(List<GateCheck> checks, Verdict verdict) {
    Map<Kind, FrictionTask> tasks = new EnumMap<>(Kind.class);
    checks.stream()
        .map(GateCheck::asks)
        .flatMap(Collection::stream)
        .forEach(task -> tasks.merge(task.kind(), task, Gate::longer));
    if (verdict != Verdict.SIMULATE) {
      tasks.remove(Kind.RUN_THE_SIMULATION);
    }
    return List.copyOf(tasks.values());
  }

  private static FrictionTask longer(FrictionTask a, FrictionTask b) {
    return a.minutes().orElse(0) >= b.minutes().orElse(0) ? a : b;
  }
}
