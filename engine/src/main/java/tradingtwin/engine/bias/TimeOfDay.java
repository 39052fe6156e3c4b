package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import tradingtwin.engine.statistics.Adjustment;

/// Hours or weekdays in which a trader does worse, in the trader's zone.
///
/// Asked twice: of the net returns of round trips, by their opening; and of the prices of all
/// decisions, by their place in the bar that they fell into. What prices give away is lost in the
/// scatter of results, where it is a small part. The smaller p-value counts, times the questions
/// asked. Only a bucket that does worse matters.
final class TimeOfDay implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    TimeOfDayPolicy policy = trader.policies().timeOfDay();
    Timed results = Timed.results(trader, policy.largestResult());
    Timed prices = Timed.prices(trader);
    List<Sample> samples = new ArrayList<>();
    samples.add(new Sample(Counted.TIMED_TRIPS, results.n(), policy.minimumTrades()));
    if (prices.n() >= policy.minimumTrades()) {
      samples.set(0, new Sample(Counted.PRICES, prices.n(), policy.minimumTrades()));
    }
    int dateOnly = results.dateOnly();
    List<Note> notes = dateOnly == 0 ? List.of() : List.of(new Note.DateOnlyTimes(dateOnly));
    List<Asked> asked = new ArrayList<>();
    if (results.n() >= policy.minimumTrades()) {
      var returns = new HourBuckets(results, "time-of-day", false, trader);
      asked.add(new Asked(returns, FeatureName.BUCKET_RETURN_GAP));
    }
    if (prices.n() >= policy.minimumTrades()) {
      var given = new HourBuckets(prices, "time-of-day-prices", true, trader);
      asked.add(new Asked(given, FeatureName.BUCKET_PRICE_GAP));
    }
    return asked.isEmpty()
        ? new Examined.TooLittle(
            BiasLabel.TIME_OF_DAY, samples, TestId.BUCKET_MAXIMUM, List.of(), notes)
        : tested(asked, samples, notes, policy);
  }

  /// One question with its answer.
  private record Asked(HourBuckets buckets, FeatureName gap) {}

  private static Examined tested(
      List<Asked> asked, List<Sample> samples, List<Note> notes, TimeOfDayPolicy policy) {
    double[] p = asked.stream().mapToDouble(each -> each.buckets().p()).toArray();
    double[] adjusted = Adjustment.BONFERRONI.adjust(p);
    int told = p.length > 1 && p[1] < p[0] ? 1 : 0;
    HourBuckets buckets = asked.get(told).buckets();
    return new Examined.Tested(
        BiasLabel.TIME_OF_DAY,
        samples,
        TestId.BUCKET_MAXIMUM,
        adjusted[told],
        new Effect(buckets.effect(), EffectUnit.STANDARD_DEVIATIONS),
        buckets.effect() <= -policy.smallestEffect(),
        false,
        buckets.features(asked.get(told).gap()),
        notes,
        buckets.events());
  }
}
