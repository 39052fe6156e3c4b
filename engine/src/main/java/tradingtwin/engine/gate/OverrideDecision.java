package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tradingtwin.engine.situation.Funds;

/// The answer to a wish to go against a verdict.
///
/// @param refusals every reason against it, in their order; none when it is granted
/// @param largestRisk money that may be put at risk, account currency; empty when nobody can
///     tell or nothing limits it
public record OverrideDecision(List<Refusal> refusals, Optional<BigDecimal> largestRisk) {

  /// A reason to refuse an override.
  public enum Refusal {
    /// The verdict is GO.
    NOTHING_TO_OVERRIDE,
    /// A hard limit stands.
    HARD_LIMIT,
    /// A cooldown runs.
    COOLDOWN,
    /// The verdict is no longer good.
    EXPIRED,
    /// Something that the gate asked for is not done.
    FRICTION_OPEN,
    /// The reason is shorter than a sentence.
    RATIONALE_TOO_SHORT,
    /// The reason was given before.
    RATIONALE_REPEATED,
    /// Risk is no number above zero.
    RISK_NOT_STATED,
    /// Equity, or the account that it would be of, is not known, so risk cannot be measured.
    RISK_NOT_MEASURABLE,
    /// More risk than overrides may take.
    RISK_TOO_LARGE,
    /// No safeguard is named.
    NO_SAFEGUARD,
    /// As many as may be were granted already.
    TOO_MANY
  }

  public OverrideDecision {
    refusals = List.copyOf(refusals);
  }

  /// Whether it is granted.
  public boolean granted() {
    return refusals.isEmpty();
  }

  /// The stricter of two answers: the reasons of both, and the smaller of their largest risks.
  public OverrideDecision and(OverrideDecision other) {
    EnumSet<Refusal> both = EnumSet.noneOf(Refusal.class);
    both.addAll(refusals);
    both.addAll(other.refusals);
    Optional<BigDecimal> smaller =
        Stream.of(largestRisk, other.largestRisk)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    return new OverrideDecision(List.copyOf(both), smaller);
  }

  /// The answer to a request against a verdict, by the policy and the whole gate in force now.
  public static OverrideDecision of(
      OverrideRequest request, VerdictInForce decision, OverrideRecord known, GatePolicy policy) {
    EnumSet<Refusal> refusals = EnumSet.noneOf(Refusal.class);
    Instant at = request.at();
    Verdict verdict = decision.verdict();
    note(refusals, Refusal.NOTHING_TO_OVERRIDE, verdict == Verdict.GO);
    VerdictInForce now = VerdictInForce.of(known.present());
    note(refusals, Refusal.HARD_LIMIT, isHard(decision) || isHard(now));
    boolean paused = isPause(decision) || isPause(now) || known.cooldown(at).isPresent();
    note(refusals, Refusal.COOLDOWN, paused || ownRuleWaits(known.present()));
    note(refusals, Refusal.EXPIRED, !decision.goodAt(at) || !decision.goodAt(now.at()));
    note(refusals, Refusal.FRICTION_OPEN, known.openTasks() > 0);
    rationale(refusals, request, known, policy);
    Optional<BigDecimal> largest = largestRisk(known, policy);
    boolean limited = policy.limits().sizes().riskPerTrade().isPresent();
    boolean measured = known.situation().accountNamed() && !(limited && largest.isEmpty());
    note(refusals, Refusal.RISK_NOT_MEASURABLE, !measured);
    risk(refusals, atRisk(request, known), largest);
    note(refusals, Refusal.NO_SAFEGUARD, request.safeguards().isEmpty());
    Instant since = at.minus(OverridePolicy.DEFAULT.window());
    long lately = known.granted().stream().filter(each -> each.isAfter(since)).count();
    note(refusals, Refusal.TOO_MANY, lately >= policy.overridesPerWeek());
    return new OverrideDecision(List.copyOf(refusals), largest);
  }

  /// Giving up a schedule under water is as hard as a limit: the way out is the schedule itself,
  /// which a trader may change from the next day on.
  private static boolean isHard(VerdictInForce verdict) {
    return verdict.verdict() == Verdict.NO_GO
        || verdict.broken().contains(GateRule.PANIC_INTERRUPTION);
  }

  private static boolean isPause(VerdictInForce verdict) {
    return verdict.broken().contains(GateRule.COOLDOWN)
        || verdict.broken().contains(GateRule.LOSSES_IN_A_ROW);
  }

  /// An own rule that time alone ends stands until then, as a pause does.
  private static boolean ownRuleWaits(GateDecision now) {
    return now.checks().stream()
        .filter(check -> check.rule() == GateRule.OWN_RULE)
        .flatMap(check -> check.asks().stream())
        .anyMatch(task -> task.kind() == FrictionTask.Kind.WAIT_IT_OUT);
  }

  private static void rationale(
      EnumSet<Refusal> refusals, OverrideRequest request, OverrideRecord known, GatePolicy policy) {
    String text = plain(request.rationale());
    int shortest = policy.shortestRationale();
    note(refusals, Refusal.RATIONALE_TOO_SHORT, text.codePointCount(0, text.length()) < shortest);
    boolean repeated =
        known.earlierTexts().stream().anyMatch(earlier -> plain(earlier).equals(text));
    note(refusals, Refusal.RATIONALE_REPEATED, repeated);
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static void risk(
      EnumSet<Refusal> refusals, Optional<BigDecimal> stated, Optional<BigDecimal> largest) {
    note(refusals, Refusal.RISK_NOT_STATED, stated.isEmpty());
    boolean tooLarge =
        stated.isPresent() && largest.filter(most -> stated.get().compareTo(most) > 0).isPresent();
    note(refusals, Refusal.RISK_TOO_LARGE, tooLarge);
  }

  /// What is said to be at risk, and no less than what the plan's own stop would lose.
  private static Optional<BigDecimal> atRisk(OverrideRequest request, OverrideRecord known) {
    Optional<BigDecimal> byStop =
        known
            .intent()
            .stopDistance()
            .flatMap(distance -> known.intent().risk().size().positive().map(distance::multiply))
            .flatMap(lost -> known.situation().holding().quoteRate().map(lost::multiply));
    return request.risk().positive().map(stated -> byStop.map(stated::max).orElse(stated));
  }

  /// A multiple of the risk per trade, or of the amount of a declared schedule where none is
  /// set.
  private static Optional<BigDecimal> largestRisk(OverrideRecord known, GatePolicy policy) {
    Optional<BigDecimal> share = policy.limits().sizes().riskPerTrade();
    Optional<BigDecimal> usual =
        share.isEmpty()
            ? known.situation().buyingPlan().map(plan -> plan.amount())
            : switch (known.situation().funds()) {
              case Funds.Known funds -> share.map(funds.equity()::multiply);
              case Funds.Unknown _ -> Optional.empty();
            };
    return usual.map(money -> money.multiply(policy.overrideRiskTimes()).max(BigDecimal.ZERO));
  }

  private static void note(EnumSet<Refusal> refusals, Refusal refusal, boolean holds) {
    if (holds) {
      refusals.add(refusal);
    }
  }
}
