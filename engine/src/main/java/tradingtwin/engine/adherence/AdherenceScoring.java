package tradingtwin.engine.adherence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tradingtwin.engine.adherence.RuleReading.State;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.matching.MatchingPolicy;

/// A trade held against its plan: the weighted share of the applicable rules that were kept.
public final class AdherenceScoring {
  private final AgreedPlan plan;
  private final DoneTrade done;
  private final AdherencePolicy policy;
  private final MatchingPolicy matching;

  private AdherenceScoring(
      AgreedPlan plan, DoneTrade done, AdherencePolicy policy, MatchingPolicy matching) {
    this.plan = plan;
    this.done = done;
    this.policy = policy;
    this.matching = matching;
  }

  /// How far the trade followed its plan. A size that still matches the plan keeps the rule on
  /// size.
  public static Adherence score(
      AgreedPlan plan, DoneTrade done, AdherencePolicy policy, MatchingPolicy matching) {
    AdherenceScoring scoring = new AdherenceScoring(plan, done, policy, matching);
    List<RuleReading> rules =
        List.of(
            scoring.entry(),
            scoring.stop(),
            scoring.size(),
            scoring.exit(),
            scoring.window(),
            scoring.adds(),
            scoring.verdict());
    return scored(rules, policy);
  }

  static Adherence scored(List<RuleReading> rules, AdherencePolicy policy) {
    List<RuleReading> counted = rules.stream().filter(RuleReading::counts).toList();
    int all = weight(counted.stream());
    if (counted.size() < policy.minimumRules() || all == 0) {
      return new Adherence.NotEnough(counted.size(), rules);
    }
    int kept = weight(counted.stream().filter(rule -> rule.state() == State.KEPT));
    return new Adherence.Scored((int) Math.round(100.0 * kept / all), rules);
  }

  private static int weight(Stream<RuleReading> rules) {
    return rules.mapToInt(RuleReading::weight).sum();
  }

  private RuleReading entry() {
    if (plan.entry().isEmpty()) {
      return without(AdherenceRule.ENTRY, State.NOT_APPLICABLE);
    }
    BigDecimal distance = plan.entry().get().distance(done.entryPrice());
    Optional<BigDecimal> most = done.atr().map(atr -> atr.multiply(policy.entryWithinAtr()));
    if (most.isEmpty()) {
      return distance.signum() == 0
          ? with(AdherenceRule.ENTRY, true, distance, BigDecimal.ZERO)
          : without(AdherenceRule.ENTRY, State.UNKNOWN);
    }
    return with(AdherenceRule.ENTRY, distance.compareTo(most.get()) <= 0, distance, most.get());
  }

  /// Exits so far may already break it; only a closed trade keeps it.
  private RuleReading stop() {
    if (plan.stop().isEmpty()) {
      return without(AdherenceRule.STOP, plan.stopRequired() ? State.BROKEN : State.NOT_APPLICABLE);
    }
    if (!done.stopPlaced().orElse(true)) {
      return without(AdherenceRule.STOP, State.BROKEN);
    }
    BigDecimal stop = plan.stop().get();
    Optional<BigDecimal> beyond =
        done.exits().stream().map(exit -> inR(ahead(stop, exit))).max(BigDecimal::compareTo);
    boolean kept = beyond.filter(r -> r.compareTo(policy.slackInR()) > 0).isEmpty();
    if (kept && !done.closed()) {
      return without(AdherenceRule.STOP, State.UNKNOWN);
    }
    return with(AdherenceRule.STOP, kept, beyond.orElse(BigDecimal.ZERO), policy.slackInR());
  }

  private RuleReading size() {
    boolean kept = !matching.exceeds(done.qty(), plan.told());
    return with(AdherenceRule.SIZE, kept, done.qty(), plan.told());
  }

  /// An exit at the stop is the plan's other end: the target did not apply.
  private RuleReading exit() {
    if (done.exitRuleKept().isPresent()) {
      State said = done.exitRuleKept().get() ? State.KEPT : State.BROKEN;
      return without(AdherenceRule.EXIT, said);
    }
    if (plan.target().isEmpty() || !done.closed() || done.exits().isEmpty()) {
      return without(AdherenceRule.EXIT, State.UNKNOWN);
    }
    BigDecimal last = done.exits().getLast();
    Predicate<BigDecimal> within = r -> r.compareTo(policy.slackInR()) <= 0;
    BigDecimal before = inR(ahead(plan.target().get(), last));
    boolean stopped = plan.stop().filter(stop -> within.test(inR(ahead(last, stop)))).isPresent();
    return stopped
        ? without(AdherenceRule.EXIT, State.NOT_APPLICABLE)
        : with(AdherenceRule.EXIT, within.test(before), before, policy.slackInR());
  }

  private RuleReading window() {
    boolean kept =
        plan.symbol().equals(done.symbol())
            && !done.enteredAt().isBefore(plan.from())
            && done.enteredAt().isBefore(plan.until());
    return without(AdherenceRule.WINDOW, kept ? State.KEPT : State.BROKEN);
  }

  private RuleReading adds() {
    if (plan.addsAllowed()) {
      return without(AdherenceRule.NO_ADDS_UNDER_WATER, State.NOT_APPLICABLE);
    }
    State state = done.addedUnderWater() ? State.BROKEN : State.KEPT;
    return without(AdherenceRule.NO_ADDS_UNDER_WATER, state);
  }

  /// A granted override is neither obedience nor a breach.
  private RuleReading verdict() {
    if (plan.overridden()) {
      return without(AdherenceRule.VERDICT, State.NOT_APPLICABLE);
    }
    boolean obeyed =
        switch (plan.verdict()) {
          case GO -> true;
          case SIZE_DOWN -> !matching.exceeds(done.qty(), plan.told());
          case SIMULATE, WAIT, NO_GO -> false;
        };
    return without(AdherenceRule.VERDICT, obeyed ? State.KEPT : State.BROKEN);
  }

  /// How far `goal` lies ahead of `price`, in the direction of the trade.
  private BigDecimal ahead(BigDecimal goal, BigDecimal price) {
    return goal.subtract(price).multiply(BigDecimal.valueOf(plan.direction().sign()));
  }

  /// A distance in R: of the plan's stop from its entry; without a stop, of the entry price.
  private BigDecimal inR(BigDecimal distance) {
    boolean rises = plan.direction() == Direction.LONG;
    BigDecimal entry =
        plan.entry().map(zone -> rises ? zone.high() : zone.low()).orElse(done.entryPrice());
    BigDecimal risk =
        plan.stop()
            .map(stop -> entry.subtract(stop).abs())
            .filter(r -> r.signum() > 0)
            .orElse(entry);
    return distance.divide(risk, MathContext.DECIMAL64);
  }

  private RuleReading with(
      AdherenceRule rule, boolean kept, BigDecimal observed, BigDecimal limit) {
    return new RuleReading(
        rule,
        policy.weight(rule),
        kept ? State.KEPT : State.BROKEN,
        Optional.of(observed),
        Optional.of(limit));
  }

  private RuleReading without(AdherenceRule rule, State state) {
    return new RuleReading(rule, policy.weight(rule), state, Optional.empty(), Optional.empty());
  }
}
