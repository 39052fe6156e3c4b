package tradingtwin.engine.attribution;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When an amount is named and how sure of it one may be.
///
/// @param neededDecisions least marked decisions that could be measured
/// @param neededDays least days with such a decision
/// @param rounds resamples of days
/// @param interval share of resamples inside the interval
/// @param placeboDraws draws of as many unmarked decisions
/// @param placeboRank rank among the draws that a credible cost is above
/// @param minimumPlacebo least unmarked decisions to draw from
/// @param minimumHistory least earlier cases behind a median of one's own
/// @param shortHorizon shorter horizon, as a multiple of the trader's own
/// @param longHorizon longer horizon, as a multiple of the trader's own
/// @param usualDay quantile of entries a day that is still usual
/// @param mostPlayers most habits of one trip that are told apart one by one
/// @param wholeRank rank among the trader's own control events from which a decision counts whole
public record AttributionPolicy(
    int neededDecisions,
    int neededDays,
    int rounds,
    double interval,
    int placeboDraws,
    double placeboRank,
    int minimumPlacebo,
    int minimumHistory,
    double shortHorizon,
    double longHorizon,
    double usualDay,
    int mostPlayers,
    double wholeRank) {

  private static final Bounds ROUNDS = new Bounds(99, 100_000);
  private static final Bounds TIMES = new Bounds(0.01, 100);
  private static final Bounds PLAYERS = new Bounds(4, 10);

  /// The product's own values.
  public static final AttributionPolicy DEFAULT =
      new AttributionPolicy(20, 10, 1999, 0.90, 500, 0.95, 20, 10, 0.5, 2, 0.75, 6, 0.95);

  public AttributionPolicy {
    Bounds.CASES.check("neededDecisions", neededDecisions);
    Bounds.CASES.check("neededDays", neededDays);
    ROUNDS.check("rounds", rounds);
    Bounds.SHARE.check("interval", interval);
    ROUNDS.check("placeboDraws", placeboDraws);
    Bounds.SHARE.check("placeboRank", placeboRank);
    Bounds.CASES.check("minimumPlacebo", minimumPlacebo);
    Bounds.CASES.check("minimumHistory", minimumHistory);
    TIMES.check("shortHorizon", shortHorizon);
    TIMES.check("longHorizon", longHorizon);
    Bounds.SHARE.check("usualDay", usualDay);
    PLAYERS.check("mostPlayers", mostPlayers);
    Bounds.SHARE.check("wholeRank", wholeRank);
  }

  /// How much of a decision with that rank is counted as the habit's: nothing in the middle of the
  /// trader's own control events or below, more the higher above it.
  double weight(double rank) {
    return rank >= wholeRank ? 1 : Math.max(0, 2 * rank - 1);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own("neededDecisions", DEFAULT.neededDecisions, "cases", Bounds.CASES, "product choice"),
        own(
            "neededDays",
            DEFAULT.neededDays,
            "days",
            Bounds.CASES,
            "fewer blocks make the resampled interval too narrow"),
        own("rounds", DEFAULT.rounds, "rounds", ROUNDS, "as for the tests of habits"),
        own("interval", DEFAULT.interval, "share", Bounds.SHARE, "product choice"),
        own("placeboDraws", DEFAULT.placeboDraws, "draws", ROUNDS, "product choice"),
        own("placeboRank", DEFAULT.placeboRank, "rank", Bounds.SHARE, "usual level, one-sided"),
        own("minimumPlacebo", DEFAULT.minimumPlacebo, "cases", Bounds.CASES, "product choice"),
        own("minimumHistory", DEFAULT.minimumHistory, "cases", Bounds.CASES, "product choice"),
        own(
            "shortHorizon",
            DEFAULT.shortHorizon,
            "times",
            TIMES,
            "a horizon picked after the fact would pick its result"),
        own(
            "longHorizon",
            DEFAULT.longHorizon,
            "times",
            TIMES,
            "a horizon picked after the fact would pick its result"),
        own("usualDay", DEFAULT.usualDay, "quantile", Bounds.SHARE, "product choice"),
        own(
            "mostPlayers",
            DEFAULT.mostPlayers,
            "habits",
            PLAYERS,
            "64 courses of a trip are worked out exactly"),
        own(
            "wholeRank",
            DEFAULT.wholeRank,
            "rank",
            Bounds.SHARE,
            "that of a tag: what is shown as the habit's is counted whole"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("AttributionPolicy", name, value, unit, bounds, source);
  }
}
