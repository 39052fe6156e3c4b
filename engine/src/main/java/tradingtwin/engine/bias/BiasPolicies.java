package tradingtwin.engine.bias;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import tradingtwin.engine.baseline.BaselinePolicy;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.thresholds.Threshold;

/// Every number that scoring uses.
///
/// @param version stored with each score
/// @param zone where the trader's days begin
/// @param decisions when fills are one decision
/// @param findings when a habit is possible or found
/// @param disposition of the disposition effect
/// @param revenge of revenge and house money
/// @param chasing of chasing and fear of missing out
/// @param holding of holding losers
/// @param earlyExit of leaving winners early
/// @param barAge how old a last bar may be
/// @param baseline how far back the trader's usual values reach
/// @param overtrading of overtrading
/// @param averagingDown of averaging down and martingales
/// @param escalation of size escalation
/// @param timeOfDay of time of day
/// @param boredom of boredom
/// @param panic of panic exits
/// @param attention of entries on conspicuous bars
/// @param roundNumber of prices at round numbers
public record BiasPolicies(
    String version,
    ZoneId zone,
    DecisionPolicy decisions,
    FindingPolicy findings,
    DispositionPolicy disposition,
    RevengeAndHouseMoneyPolicy revenge,
    ChasingPolicy chasing,
    HoldingLosersPolicy holding,
    EarlyExitPolicy earlyExit,
    BarAgePolicy barAge,
    BaselinePolicy baseline,
    OvertradingPolicy overtrading,
    AveragingDownPolicy averagingDown,
    SizeEscalationPolicy escalation,
    TimeOfDayPolicy timeOfDay,
    BoredomPolicy boredom,
    PanicPolicy panic,
    AttentionPolicy attention,
    RoundNumberPolicy roundNumber) {

  /// The product's own values, days in UTC.
  public static final BiasPolicies DEFAULT =
      new BiasPolicies(
          "bias-5",
          ZoneOffset.UTC,
          DecisionPolicy.DEFAULT,
          FindingPolicy.DEFAULT,
          DispositionPolicy.DEFAULT,
          RevengeAndHouseMoneyPolicy.DEFAULT,
          ChasingPolicy.DEFAULT,
          HoldingLosersPolicy.DEFAULT,
          EarlyExitPolicy.DEFAULT,
          BarAgePolicy.DEFAULT,
          BaselinePolicy.DEFAULT,
          OvertradingPolicy.DEFAULT,
          AveragingDownPolicy.DEFAULT,
          SizeEscalationPolicy.DEFAULT,
          TimeOfDayPolicy.DEFAULT,
          BoredomPolicy.DEFAULT,
          PanicPolicy.DEFAULT,
          AttentionPolicy.DEFAULT,
          RoundNumberPolicy.DEFAULT);

  public BiasPolicies {
    if (version.isBlank()) {
      throw new IllegalArgumentException("policies carry a version");
    }
  }

  /// The same numbers for a trader whose days begin elsewhere.
  public BiasPolicies in(ZoneId home) {
    return new BiasPolicies(
        version,
        home,
        decisions,
        findings,
        disposition,
        revenge,
        chasing,
        holding,
        earlyExit,
        barAge,
        baseline,
        overtrading,
        averagingDown,
        escalation,
        timeOfDay,
        boredom,
        panic,
        attention,
        roundNumber);
  }

  /// The same numbers with other limits of what is said.
  public BiasPolicies with(FindingPolicy limits) {
    return new BiasPolicies(
        version,
        zone,
        decisions,
        limits,
        disposition,
        revenge,
        chasing,
        holding,
        earlyExit,
        barAge,
        baseline,
        overtrading,
        averagingDown,
        escalation,
        timeOfDay,
        boredom,
        panic,
        attention,
        roundNumber);
  }

  /// All numbers, policy by policy.
  public static List<Threshold> thresholds() {
    return Stream.of(
            DecisionPolicy.thresholds(),
            FindingPolicy.thresholds(),
            DispositionPolicy.thresholds(),
            RevengeAndHouseMoneyPolicy.thresholds(),
            ChasingPolicy.thresholds(),
            HoldingLosersPolicy.thresholds(),
            EarlyExitPolicy.thresholds(),
            BarAgePolicy.thresholds(),
            BaselinePolicy.thresholds(),
            OvertradingPolicy.thresholds(),
            AveragingDownPolicy.thresholds(),
            SizeEscalationPolicy.thresholds(),
            TimeOfDayPolicy.thresholds(),
            BoredomPolicy.thresholds(),
            PanicPolicy.thresholds(),
            FlightPolicy.thresholds(),
            AttentionPolicy.thresholds(),
            StirPolicy.thresholds(),
            RoundNumberPolicy.thresholds())
        .flatMap(List::stream)
        .toList();
  }
}
