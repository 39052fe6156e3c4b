package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
    return decide(intent, now, policy, List.of());
  }

  /// The answer to an intent whose trader has left tasks of an earlier plan of the symbol undone.
  ///
  /// @param left those tasks; a wait with what is left of it
  public static GateDecision decide(
      Intent intent, Situation now, GatePolicy policy, List<FrictionTask> left) {
    Case each = new Case(intent, now, policy);
    List<GateCheck> checks = new ArrayList<>();
    checks(each).forEach(check -> checks.add(check.asking(policy.friction())));
    if (!left.isEmpty()) {
      checks.add(undone(left));
    }
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

  /// What keeps any entry out now, whatever its plan: of the pause, the day, the losses and the
  /// trader's own rules, the checks that are broken.
  public static List<GateCheck> closedBy(Situation now, GatePolicy policy) {
    Case any = new Case(Intent.any(), now, policy);
    List<GateCheck> checks = new ArrayList<>(DayRules.of(any));
    checks.addAll(FundRules.of(any));
    checks.addAll(OwnRuleChecks.ofTheDay(any));
    return checks.stream()
        .filter(GateCheck::broken)
        .filter(check -> check.rule() != GateRule.ALLOWED_SYMBOLS)
        .filter(check -> check.rule() != GateRule.EQUITY_KNOWN)
        .toList();
  }

  /// The entries that a day may have: the least of the policy's number, of what the trader's own
  /// days do not exceed, and of an own rule; empty without any.
  public static OptionalInt entriesADay(Situation now, GatePolicy policy) {
    OptionalInt most = DayRules.entriesADay(new Case(Intent.any(), now, policy));
    for (OwnRule rule : policy.limits().ownRules()) {
      if (rule instanceof OwnRule.MostEntriesADay(String _, int own)) {
        most = Strictest.least(most, OptionalInt.of(own));
      }
    }
    return most;
  }

  private static GateCheck undone(List<FrictionTask> left) {
    return GateCheck.broken(
        GateRule.TASKS_OPEN,
        Reading.of(left.size()),
        Reading.of(0),
        CheckUnit.COUNT,
        new Demand(Verdict.WAIT, left));
  }

  /// Giving up a schedule without an entry is held against the schedule and nothing else, once its
  /// account is known: limits and pauses are for entries. One that enters as well is an entry like
  /// any other.
  private static List<GateCheck> checks(Case each) {
    List<GateCheck> checks = new ArrayList<>(ScheduleRules.of(each));
    if (!each.enters()) {
      checks.addAll(FundRules.whereNothingEnters(each));
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
