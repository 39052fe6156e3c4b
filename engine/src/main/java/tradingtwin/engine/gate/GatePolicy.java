package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/// The limits of a persona, with the numbers that a trader cannot set.
///
/// @param persona key of the persona
/// @param version stored with every verdict
/// @param limits the limits in force
/// @param entryWindow how long a verdict is good
/// @param challenges prop challenges that stand beside them
/// @param overridesPerWeek overrides granted in seven days, at most
/// @param overrideRiskTimes multiple of the risk per trade that an override may put at risk
/// @param shortestRationale least characters of an override's reason, runs of blanks counted once
/// @param friction the tasks that a broken rule asks for
public record GatePolicy(
    String persona,
    String version,
    Limits limits,
    Duration entryWindow,
    List<HeldChallenge> challenges,
    int overridesPerWeek,
    BigDecimal overrideRiskTimes,
    int shortestRationale,
    FrictionList friction) {

  public GatePolicy {
    challenges = List.copyOf(challenges);
    if (persona.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("a policy names its persona and version");
    }
    if (!entryWindow.isPositive() || overridesPerWeek < 0 || overrideRiskTimes.signum() <= 0) {
      throw new IllegalArgumentException("a verdict is good for a time: " + entryWindow);
    }
  }

  /// The same under another version.
  public GatePolicy under(String otherVersion) {
    return new GatePolicy(
        persona,
        otherVersion,
        limits,
        entryWindow,
        challenges,
        overridesPerWeek,
        overrideRiskTimes,
        shortestRationale,
        friction);
  }

  /// The same, where a verdict is good for no longer than that.
  public GatePolicy within(Duration window) {
    return new GatePolicy(
        persona,
        version,
        limits,
        entryWindow.compareTo(window) <= 0 ? entryWindow : window,
        challenges,
        overridesPerWeek,
        overrideRiskTimes,
        shortestRationale,
        friction);
  }

  /// The same with these prop challenges instead.
  public GatePolicy heldTo(List<HeldChallenge> others) {
    return new GatePolicy(
        persona,
        version,
        limits,
        entryWindow,
        others,
        overridesPerWeek,
        overrideRiskTimes,
        shortestRationale,
        friction);
  }

  /// The same with a trader's own limits; own ones tighten and never loosen.
  public GatePolicy tightenedBy(Limits own) {
    return new GatePolicy(
        persona,
        version,
        limits.and(own),
        entryWindow,
        challenges,
        overridesPerWeek,
        overrideRiskTimes,
        shortestRationale,
        friction);
  }

  /// Whether some limit is a share of equity.
  boolean needsEquity() {
    return limits.needEquity() || !challenges.isEmpty();
  }
}
