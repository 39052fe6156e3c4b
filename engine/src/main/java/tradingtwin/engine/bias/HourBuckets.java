package tradingtwin.engine.bias;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import tradingtwin.engine.statistics.BucketMaximum;
import tradingtwin.engine.statistics.Draws;
import tradingtwin.engine.statistics.Spread;

/// Outcomes in buckets of some hours and of one weekday each, in the trader's zone, not of both
/// crossed, which would leave a handful of cases in each. The furthest bucket is compared with the
/// furthest one of exchanged outcomes.
final class HourBuckets {
  private static final int WEEKDAYS = 7;

  private final Timed timed;
  private final TraderRecord trader;
  private final TimeOfDayPolicy policy;
  private final int hours;
  private final int[][] places;
  private final BucketMaximum furthest;

  HourBuckets(Timed timed, String purpose, boolean onlyWorse, TraderRecord trader) {
    this.timed = timed;
    this.trader = trader;
    policy = trader.policies().timeOfDay();
    hours = 24 / policy.bucketHours();
    places = new int[2][timed.n()];
    for (int i = 0; i < timed.n(); i++) {
      ZonedDateTime then = timed.decisions().get(i).ts().atZone(trader.policies().zone());
      places[0][i] = then.getHour() / policy.bucketHours();
      places[1][i] = hours + then.getDayOfWeek().getValue() - 1;
    }
    double[] outcomes = timed.outcomes();
    int fewest = policy.fewestInBucket();
    int rounds = trader.policies().findings().permutations();
    Draws draws = trader.draws(purpose);
    furthest =
        onlyWorse
            ? BucketMaximum.lowest(outcomes, places, hours + WEEKDAYS, fewest, rounds, draws)
            : BucketMaximum.of(outcomes, places, hours + WEEKDAYS, fewest, rounds, draws);
  }

  double p() {
    return furthest.p();
  }

  /// Distance of the furthest bucket in standard deviations; below zero is worse.
  double effect() {
    double spread = Spread.standardDeviation(timed.outcomes()).orElse(0);
    return spread > 0 ? furthest.difference() / spread : 0;
  }

  /// Where the furthest bucket is and how far.
  List<Feature> features(FeatureName gap) {
    return furthest.bucket() < 0
        ? List.of()
        : List.of(
            where(),
            Feature.of(FeatureName.BUCKET_TRADES, furthest.n(), timed.n()),
            Feature.of(gap, furthest.difference(), furthest.n()));
  }

  private Feature where() {
    int bucket = furthest.bucket();
    return bucket < hours
        ? Feature.of(FeatureName.BUCKET_HOUR, (double) bucket * policy.bucketHours(), timed.n())
        : Feature.of(FeatureName.BUCKET_WEEKDAY, bucket - hours + 1.0, timed.n());
  }

  private boolean inside(int i) {
    return places[0][i] == furthest.bucket() || places[1][i] == furthest.bucket();
  }

  /// Bad outcomes in a worse bucket, ranked among the outcomes outside it.
  List<BiasTag> events() {
    List<double[]> controls = new ArrayList<>();
    for (int i = 0; i < timed.n(); i++) {
      if (!inside(i)) {
        controls.add(new double[] {-timed.outcomes()[i]});
      }
    }
    EventRank rank = new EventRank(controls, 1);
    List<BiasTag> tags = new ArrayList<>();
    boolean worse = effect() < 0;
    for (int i = 0; worse && i < timed.n(); i++) {
      double standing = rank.of(-timed.outcomes()[i]);
      if (inside(i) && standing >= trader.policies().findings().tagRank()) {
        tags.add(
            Tags.on(
                timed.decisions().get(i),
                BiasLabel.TIME_OF_DAY,
                standing,
                trader,
                List.of(where())));
      }
    }
    return tags;
  }
}
