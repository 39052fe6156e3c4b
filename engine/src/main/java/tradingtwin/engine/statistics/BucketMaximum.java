package tradingtwin.engine.statistics;

import java.util.Arrays;

/// The bucket whose mean lies furthest from that of all other values, and how surprising so far a
/// bucket is among all of them.
///
/// Each value lies in one bucket of each division (its hour, its weekday). The distance of a
/// bucket is Welch's t against the values outside it, so that a bucket of wilder values is not far
/// for that alone; the largest distance is compared with the largest of exchanged values, which
/// pays for having looked at every bucket.
///
/// @param bucket its number
/// @param difference its mean minus the mean of the others
/// @param distance its t
/// @param n values in it
/// @param p chance of a bucket at least as far
public record BucketMaximum(int bucket, double difference, double distance, int n, double p) {
  /// Beyond this many values Bonferroni's bound on the normal tail stands in for drawing.
  private static final int DRAWN_UP_TO = 4000;

  /// The furthest of `buckets` buckets; `places[division][i]` is the bucket of value i. Buckets
  /// with fewer than `fewest` values, or fewer outside, are not looked at.
  public static BucketMaximum of(
      double[] values, int[][] places, int buckets, int fewest, int rounds, Draws draws) {
    return furthest(new Tally(values, places, buckets, fewest, false), values, rounds, draws);
  }

  /// The same of the buckets with the smaller values alone.
  public static BucketMaximum lowest(
      double[] values, int[][] places, int buckets, int fewest, int rounds, Draws draws) {
    return furthest(new Tally(values, places, buckets, fewest, true), values, rounds, draws);
  }

  private static BucketMaximum furthest(Tally tally, double[] values, int rounds, Draws draws) {
    tally.fill(values);
    int furthest = tally.furthest();
    if (furthest < 0) {
      return new BucketMaximum(-1, 0, 0, 0, 1);
    }
    double distance = tally.t(furthest);
    double p =
        values.length > DRAWN_UP_TO
            ? Math.min(1, tally.sides() * Normal.upper(tally.far(furthest)) * tally.eligible())
            : drawn(tally, values.clone(), tally.far(furthest), rounds, draws);
    tally.fill(values);
    return new BucketMaximum(
        furthest, tally.difference(furthest), distance, tally.counts[furthest], p);
  }

  private static double drawn(
      Tally tally, double[] values, double observed, int rounds, Draws draws) {
    int atLeast = 1;
    for (int round = 0; round < rounds; round++) {
      for (int i = values.length - 1; i > 0; i--) {
        int j = draws.nextInt(i + 1);
        double drawn = values[j];
        values[j] = values[i];
        values[i] = drawn;
      }
      tally.fill(values);
      int furthest = tally.furthest();
      double slack = 1e-9 * Math.abs(observed);
      atLeast += tally.far(furthest) >= observed - slack ? 1 : 0;
    }
    return atLeast / (rounds + 1.0);
  }

  /// Sums of each bucket; counts stay, values move.
  private static final class Tally {
    private final int[][] places;
    private final int[] counts;
    private final double[] sums;
    private final double[] squares;
    private final int fewest;
    private final int n;
    private final boolean below;
    private double sum;
    private double square;

    Tally(double[] values, int[][] places, int buckets, int fewest, boolean below) {
      this.below = below;
      this.places = places;
      this.counts = new int[buckets];
      this.sums = new double[buckets];
      this.squares = new double[buckets];
      this.fewest = Math.max(2, fewest);
      this.n = values.length;
      for (double value : values) {
        sum += value;
        square += value * value;
      }
      for (int[] division : places) {
        for (int place : division) {
          counts[place]++;
        }
      }
    }

    void fill(double[] values) {
      Arrays.fill(sums, 0);
      Arrays.fill(squares, 0);
      for (int[] division : places) {
        for (int i = 0; i < n; i++) {
          double value = values[i];
          sums[division[i]] += value;
          squares[division[i]] += value * value;
        }
      }
    }

    boolean looked(int bucket) {
      return counts[bucket] >= fewest && n - counts[bucket] >= fewest;
    }

    int eligible() {
      int eligible = 0;
      for (int b = 0; b < counts.length; b++) {
        eligible += looked(b) ? 1 : 0;
      }
      return eligible;
    }

    int furthest() {
      int furthest = -1;
      double far = Double.NEGATIVE_INFINITY;
      for (int b = 0; b < counts.length; b++) {
        double distance = looked(b) ? far(b) : Double.NEGATIVE_INFINITY;
        if (distance > far) {
          far = distance;
          furthest = b;
        }
      }
      return furthest;
    }

    /// How far the bucket lies on a side that counts.
    double far(int bucket) {
      return below ? -t(bucket) : Math.abs(t(bucket));
    }

    int sides() {
      return below ? 1 : 2;
    }

    double difference(int bucket) {
      int inside = counts[bucket];
      return sums[bucket] / inside - (sum - sums[bucket]) / (n - inside);
    }

    double t(int bucket) {
      int inside = counts[bucket];
      double error =
          meanError(sums[bucket], squares[bucket], inside)
              + meanError(sum - sums[bucket], square - squares[bucket], n - inside);
      return error > 0 ? difference(bucket) / Math.sqrt(error) : 0;
    }

    private static double meanError(double sum, double square, int count) {
      return Math.max(0, square - sum * sum / count) / (count - 1.0) / count;
    }
  }
}
