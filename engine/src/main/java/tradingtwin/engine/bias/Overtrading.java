package tradingtwin.engine.bias;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.bias.Bursts.Judged;
import tradingtwin.engine.statistics.Binomial;

/// Days with more entries than usual for the trader, and harm to show for it.
///
/// The number of burst days is held against chance by the binomial. That alone is POSSIBLE at
/// most: FOUND needs later trades of a day to do worse than earlier ones, or fees to eat a large
/// part of the gross result.
final class Overtrading implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    OvertradingPolicy policy = trader.policies().overtrading();
    TradingDays trading = TradingDays.of(trader);
    Bursts bursts = Bursts.of(trading.days(), policy);
    int n = bursts.judged().size();
    List<Sample> samples = List.of(new Sample(Counted.TRADING_DAYS, n, policy.minimumDays()));
    List<Note> notes = new ArrayList<>();
    if (trading.dateOnly() > 0) {
      notes.add(new Note.DateOnlyTimes(trading.dateOnly()));
    }
    if (n < policy.minimumDays()) {
      return new Examined.TooLittle(
          BiasLabel.OVERTRADING, samples, TestId.BURST_DAYS, List.of(), notes);
    }
    List<Judged> busy = bursts.bursts();
    double share = (double) busy.size() / n;
    MarginalValue value = MarginalValue.of(trader);
    Optional<Note.ScheduledDays> plan = plan(busy, policy);
    plan.ifPresent(notes::add);
    List<Feature> features = features(bursts, share, policy);
    features.addAll(value.features());
    return new Examined.Tested(
        BiasLabel.OVERTRADING,
        samples,
        TestId.BURST_DAYS,
        Binomial.upper(busy.size(), n, policy.chanceShare()),
        new Effect(share, EffectUnit.SHARE),
        share >= policy.smallestShare() && value.harmful(),
        plan.isPresent(),
        features,
        notes,
        new BurstEvents(bursts.judged(), trader).tags());
  }

  private static List<Feature> features(Bursts bursts, double share, OvertradingPolicy policy) {
    int n = bursts.judged().size();
    List<Feature> features = new ArrayList<>();
    features.add(Feature.of(FeatureName.BURST_DAYS, bursts.bursts().size(), n));
    features.add(
        Feature.against(
            FeatureName.BURST_SHARE, share, n, policy.smallestShare(), FeatureDirection.ABOVE));
    if (bursts.volatilitySlope() > 0) {
      features.add(Feature.of(FeatureName.VOLATILITY_SLOPE, bursts.volatilitySlope(), n));
    }
    return features;
  }

  /// Bursts that keep to the calendar: a day of the month, a rebalancing.
  private static Optional<Note.ScheduledDays> plan(List<Judged> busy, OvertradingPolicy policy) {
    if (busy.size() < policy.planMinimum()) {
      return Optional.empty();
    }
    double[] gaps = new double[busy.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = ChronoUnit.DAYS.between(busy.get(i).day().date(), busy.get(i + 1).day().date());
    }
    Steadiness steadiness = Steadiness.of(gaps, policy.planTolerance());
    boolean planned = steadiness.level() > 1 && steadiness.share() >= policy.planShare();
    return planned ? Optional.of(new Note.ScheduledDays(steadiness.level())) : Optional.empty();
  }
}
