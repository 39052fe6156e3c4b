package tradingtwin.engine.gate;

import java.util.List;
import java.util.Optional;

/// One rule held against one intent.
///
/// @param rule the rule
/// @param state passed, broken or not checked
/// @param observed what was seen; empty when nothing could be
/// @param limit what it was held against; empty where the rule has no number
/// @param unit what both are measured in
/// @param sense how the limit binds
/// @param why why it was not checked; empty otherwise
/// @param effect the verdict it demands; GO unless broken
/// @param asks tasks that it asks for; none unless broken
/// @param size the largest size that keeps the rule; only for a broken rule about size
/// @param words the trader's own words, or the id of the own rule
public record GateCheck(
    GateRule rule,
    State state,
    Optional<Reading> observed,
    Optional<Reading> limit,
    CheckUnit unit,
    Sense sense,
    Optional<NotChecked> why,
    Verdict effect,
    List<FrictionTask> asks,
    Optional<SizeLimit> size,
    Optional<String> words) {

  /// What became of a check.
  public enum State {
    PASSED,
    BROKEN,
    NOT_CHECKED
  }

  /// Why a rule was not checked. Alone it never opens or closes the gate.
  public enum NotChecked {
    /// Equity is not known; [GateRule#EQUITY_KNOWN] says so too.
    EQUITY_UNKNOWN,
    /// Size, entry or risk is missing; [GateRule#RISK_STATED] says so too.
    RISK_NOT_STATED,
    /// No trip has ended with a loss that an entry could follow.
    NO_LOSS,
    /// Too little of the trader's own past.
    NO_HISTORY,
    /// The habit that it guards against is not in the trader's record.
    HABIT_NOT_SEEN,
    /// No fresh bars of the symbol.
    NO_CANDLES,
    /// No schedule was declared for the symbol.
    NO_PLAN,
    /// Nothing is held that would be added to.
    NOTHING_HELD
  }

  public GateCheck {
    asks = List.copyOf(asks);
    boolean broken = state == State.BROKEN;
    if (why.isPresent() != (state == State.NOT_CHECKED)) {
      throw new IllegalArgumentException("a check that was not made says why: " + rule);
    }
    if (!broken && (effect != Verdict.GO || !asks.isEmpty() || size.isPresent())) {
      throw new IllegalArgumentException("only a broken rule demands something: " + rule);
    }
  }

  /// Whether the rule was checked and did not hold.
  public boolean broken() {
    return state == State.BROKEN;
  }

  static GateCheck passed(GateRule rule, Reading observed, Reading limit, CheckUnit unit) {
    return new GateCheck(
        rule,
        State.PASSED,
        Optional.of(observed),
        Optional.of(limit),
        unit,
        rule.sense(),
        Optional.empty(),
        Verdict.GO,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  static GateCheck broken(
      GateRule rule, Reading observed, Reading limit, CheckUnit unit, Demand demand) {
    return new GateCheck(
        rule,
        State.BROKEN,
        Optional.of(observed),
        Optional.of(limit),
        unit,
        rule.sense(),
        Optional.empty(),
        demand.effect(),
        demand.asks(),
        Optional.empty(),
        Optional.empty());
  }

  static GateCheck notChecked(GateRule rule, CheckUnit unit, NotChecked why) {
    return new GateCheck(
        rule,
        State.NOT_CHECKED,
        Optional.empty(),
        Optional.empty(),
        unit,
        rule.sense(),
        Optional.of(why),
        Verdict.GO,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /// The check of a rule that either holds or does not.
  static GateCheck of(
      GateRule rule,
      boolean holds,
      Reading observed,
      Reading limit,
      CheckUnit unit,
      Demand demand) {
    return holds
        ? passed(rule, observed, limit, unit)
        : broken(rule, observed, limit, unit, demand);
  }

  /// The same with the tasks of a policy; one that asks for nothing stays as it is.
  GateCheck asking(FrictionList friction) {
    List<FrictionTask> asked = broken() ? friction.asked(rule, asks) : asks;
    return new GateCheck(
        rule, state, observed, limit, unit, sense, why, effect, asked, size, words);
  }

  /// The same with a limit that binds in another way than this rule's usually does.
  GateCheck binding(Sense other) {
    return new GateCheck(rule, state, observed, limit, unit, other, why, effect, asks, size, words);
  }

  /// The same with the trader's own words.
  GateCheck saying(String own) {
    return new GateCheck(
        rule, state, observed, limit, unit, sense, why, effect, asks, size, Optional.of(own));
  }

  /// The same broken rule with the size that would keep it.
  GateCheck sized(SizeLimit largest) {
    return new GateCheck(
        rule, state, observed, limit, unit, sense, why, effect, asks, Optional.of(largest), words);
  }
}
