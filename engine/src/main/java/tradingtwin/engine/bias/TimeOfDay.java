package tradingtwin.engine.bias;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.BucketMaximum;
import tradingtwin.engine.statistics.Quantile;
import tradingtwin.engine.statistics.Spread;

/// Results that differ by the hour or the weekday on which a trade was opened, in the trader's
/// zone.
///
/// Net returns in buckets of three hours and of one weekday each, not of both crossed, which would
/// leave a handful of trades in each; the furthest bucket is compared with the furthest one of
/// exchanged results. Only a bucket that does worse matters.
final class TimeOfDay implements Detector {
  private static final int WEEKDAYS = 7;

  @Override
  public Examined examine(TraderRecord trader) {
    TimeOfDayPolicy policy = trader.policies().timeOfDay();
    List<RoundTrip> trips =
        trader.trips().stream().filter(t -> t.entries().getFirst().knowsTimeOfDay()).toList();
    int n = trips.size();
    int dateOnly = trader.trips().size() - n;
    List<Sample> samples = List.of(new Sample(Counted.TIMED_TRIPS, n, policy.minimumTrades()));
    List<Note> notes = dateOnly == 0 ? List.of() : List.of(new Note.DateOnlyTimes(dateOnly));
    if (n < policy.minimumTrades()) {
      return new Examined.TooLittle(
          BiasLabel.TIME_OF_DAY, samples, TestId.BUCKET_MAXIMUM, List.of(), notes);
    }
    return new Buckets(trips, trader).examined(samples, notes);
  }

  /// Trips in their buckets: hours first, then weekdays.
  private static final class Buckets {
    private final TraderRecord trader;
    private final TimeOfDayPolicy policy;
    private final List<RoundTrip> trips;
    private final double[] results;
    private final int hours;
    private final int[][] places;
    private final BucketMaximum furthest;

    Buckets(List<RoundTrip> trips, TraderRecord trader) {
      this.trader = trader;
      this.trips = trips;
      policy = trader.policies().timeOfDay();
      hours = 24 / policy.bucketHours();
      results = results(trips, policy.largestResult());
      places = new int[2][results.length];
      ZoneId zone = trader.policies().zone();
      for (int i = 0; i < results.length; i++) {
        ZonedDateTime opened = trips.get(i).openedAt().atZone(zone);
        places[0][i] = opened.getHour() / policy.bucketHours();
        places[1][i] = hours + opened.getDayOfWeek().getValue() - 1;
      }
      furthest =
          BucketMaximum.of(
              results,
              places,
              hours + WEEKDAYS,
              policy.fewestInBucket(),
              trader.policies().findings().permutations(),
              trader.draws("time-of-day"));
    }

    private static double[] results(List<RoundTrip> trips, double largest) {
      double[] results = trips.stream().mapToDouble(Results::netReturn).toArray();
      double usual = Quantile.median(Arrays.stream(results).map(Math::abs).toArray()).orElse(0);
      return usual > 0
          ? Arrays.stream(results)
              .map(r -> Math.clamp(r, -largest * usual, largest * usual))
              .toArray()
          : results;
    }

    Examined examined(List<Sample> samples, List<Note> notes) {
      double spread = Spread.standardDeviation(results).orElse(0);
      double effect = spread > 0 ? furthest.difference() / spread : 0;
      return new Examined.Tested(
          BiasLabel.TIME_OF_DAY,
          samples,
          TestId.BUCKET_MAXIMUM,
          furthest.p(),
          new Effect(effect, EffectUnit.STANDARD_DEVIATIONS),
          effect <= -policy.smallestEffect(),
          false,
          furthest.bucket() < 0 ? List.of() : features(),
          notes,
          effect < 0 ? events() : List.of());
    }

    private List<Feature> features() {
      int n = results.length;
      return List.of(
          where(n),
          Feature.of(FeatureName.BUCKET_TRADES, furthest.n(), n),
          Feature.of(FeatureName.BUCKET_RETURN_GAP, furthest.difference(), furthest.n()));
    }

    private Feature where(int n) {
      int bucket = furthest.bucket();
      return bucket < hours
          ? Feature.of(FeatureName.BUCKET_HOUR, (double) bucket * policy.bucketHours(), n)
          : Feature.of(FeatureName.BUCKET_WEEKDAY, bucket - hours + 1.0, n);
    }

    private boolean inside(int trip) {
      return places[0][trip] == furthest.bucket() || places[1][trip] == furthest.bucket();
    }

    /// Losing trades opened in the worse bucket, ranked by loss among the trades opened outside.
    private List<BiasTag> events() {
      List<double[]> controls = new ArrayList<>();
      for (int i = 0; i < results.length; i++) {
        if (!inside(i)) {
          controls.add(new double[] {-results[i]});
        }
      }
      EventRank rank = new EventRank(controls, 1);
      List<BiasTag> tags = new ArrayList<>();
      for (int i = 0; i < results.length; i++) {
        double standing = rank.of(-results[i]);
        if (inside(i) && standing >= trader.policies().findings().tagRank()) {
          tags.add(
              Tags.on(
                  trips.get(i).entries().getFirst(),
                  BiasLabel.TIME_OF_DAY,
                  standing,
                  trader,
                  List.of(where(results.length))));
        }
      }
      return tags;
    }
  }
}
