package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.Holds.Hold;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.LogRank;
import tradingtwin.engine.statistics.Quantile;
import tradingtwin.engine.statistics.RankSum;

/// Holding losing trips longer than winning ones.
///
/// Log-rank of winning against losing holds, positions still open watched until the record
/// ends, and once more with each result held against the trader's own drift; the p-value is
/// the larger. The first alone accuses 57 % of unbiased traders who were long in a falling
/// market, both together 4 %. The loss itself never enters: a payoff ratio mirrors target and
/// stop, not patience.
final class HoldingLosers implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    HoldingLosersPolicy policy = trader.policies().holding();
    ByBar byBar = ByBar.of(new Readiness(trader));
    Holds holds = Holds.of(trader);
    List<Hold> winners = holds.ended(1);
    List<Hold> losers = holds.ended(-1);
    List<Sample> samples =
        List.of(
            new Sample(Counted.LOSING_TRIPS, losers.size(), policy.minimumLosers()),
            new Sample(Counted.WINNING_TRIPS, winners.size(), policy.minimumWinners()));
    List<Note> notes = new ArrayList<>();
    if (!holds.symbolsWithoutBars().isEmpty()) {
      notes.add(new Note.NoCandles(holds.symbolsWithoutBars()));
    }
    LogRank test = holds.test();
    if (!samples.stream().allMatch(Sample::enough) || test.hazardRatio().isEmpty()) {
      return new Examined.TooLittle(
          BiasLabel.HOLDING_LOSERS, samples, TestId.HOLD_LOG_RANK, List.of(), notes);
    }
    var plan = ExitPlan.of(trader);
    plan.ifPresent(notes::add);
    double[] own = minutes(winners);
    double[] lost = minutes(losers);
    double ratio = Quantile.median(lost).orElseThrow() / Quantile.median(own).orElseThrow();
    boolean watched = byBar.tells();
    double hazards = (watched ? byBar.test() : test).hazardRatio().orElseThrow();
    double drift = holds.testAgainstDrift().pUpper().orElse(1);
    List<Feature> features = new ArrayList<>(features(ratio, hazards, own, lost, policy));
    int open = (int) holds.all().stream().filter(hold -> !hold.ended()).count();
    features.add(Feature.of(FeatureName.STILL_OPEN, open, holds.all().size()));
    features.add(Feature.of(FeatureName.P_AGAINST_DRIFT, drift, holds.all().size()));
    features.addAll(new LossShape(trader, holds).features());
    return new Examined.Tested(
        BiasLabel.HOLDING_LOSERS,
        samples,
        watched ? TestId.LEAVING_LOG_RANK : TestId.HOLD_LOG_RANK,
        watched ? byBar.test().pUpper().orElse(1) : Math.max(test.pUpper().orElse(1), drift),
        new Effect(ratio, EffectUnit.TIMES_HELD),
        matters(ratio, hazards, policy),
        plan.isPresent(),
        features,
        notes,
        events(winners, losers, trader));
  }

  /// Holds compared bar by bar, without what they were compared from.
  private record ByBar(LogRank test, boolean tells) {
    static ByBar of(Readiness readiness) {
      LogRank test = readiness.test();
      boolean complete = readiness.symbolsWithoutBars().isEmpty();
      return new ByBar(test, complete && test.hazardRatio().isPresent());
    }
  }

  /// Every trip that ended: a losing one that came back was held as much as one that did not, so
  /// nothing of how or when a trip ended may choose it. Which of them fell beyond the trader's own
  /// stop is asked where money is counted.
  @Override
  public List<BiasTag> weighed(Examined.Tested answer, TraderRecord trader) {
    return trader.trips().stream()
        .map(
            trip -> Tags.on(trip.exits().getLast(), BiasLabel.HOLDING_LOSERS, 1, trader, List.of()))
        .toList();
  }

  /// Either ratio is large enough, and the plain one is on the same side.
  private static boolean matters(double ratio, double hazards, HoldingLosersPolicy policy) {
    return ratio > 1 && Math.max(ratio, hazards) >= policy.smallestRatio();
  }

  private static double[] minutes(List<Hold> holds) {
    return holds.stream().mapToDouble(Hold::minutes).toArray();
  }

  private static List<Feature> features(
      double ratio, double hazards, double[] own, double[] lost, HoldingLosersPolicy policy) {
    int n = own.length + lost.length;
    double limit = policy.smallestRatio();
    List<Feature> features = new ArrayList<>();
    features.add(
        Feature.against(FeatureName.HAZARD_RATIO, hazards, n, limit, FeatureDirection.ABOVE));
    features.add(Feature.against(FeatureName.HOLD_RATIO, ratio, n, limit, FeatureDirection.ABOVE));
    features.add(
        Feature.of(
            FeatureName.LOSER_HOLD_MINUTES, Quantile.median(lost).orElseThrow(), lost.length));
    features.add(
        Feature.of(
            FeatureName.WINNER_HOLD_MINUTES, Quantile.median(own).orElseThrow(), own.length));
    double p = RankSum.of(own, lost).pLess().orElse(1);
    features.add(Feature.of(FeatureName.P_HOLD_RATIO, p, n));
    return features;
  }

  /// Losing trips held longer than the trader's own winning ones.
  private static List<BiasTag> events(List<Hold> winners, List<Hold> losers, TraderRecord trader) {
    EventRank rank =
        new EventRank(winners.stream().map(hold -> new double[] {hold.minutes()}).toList(), 1);
    OptionalDouble usual = Quantile.median(minutes(winners));
    List<BiasTag> tags = new ArrayList<>();
    for (Hold hold : losers) {
      double standing = rank.of(hold.minutes());
      if (standing >= trader.policies().findings().tagRank()) {
        RoundTrip trip = hold.trip().orElseThrow();
        tags.add(
            Tags.on(
                trip.exits().getLast(),
                BiasLabel.HOLDING_LOSERS,
                standing,
                trader,
                List.of(
                    Feature.of(FeatureName.RETURN_AT_SALE, hold.result(), 1),
                    Tags.ranked(
                        FeatureName.HELD_MINUTES,
                        hold.minutes(),
                        usual,
                        standing,
                        winners.size(),
                        FeatureDirection.ABOVE))));
      }
    }
    return tags;
  }
}
