package tradingtwin.engine.baseline;

import java.time.Instant;
import java.util.OptionalDouble;

/// What is usual for a trader at a moment: the values of the last 90 days or the last 200,
/// whichever reaches further, strictly before it.
///
/// A sweep: values are added and moments asked for in the order of time, each in O(log n).
public final class Baseline {
  /// Makes the median absolute deviation estimate the standard deviation of a normal sample.
  private static final double MAD_TO_SD = 1.4826;

  private final BaselinePolicy policy;
  private final Ranks ranks;
  private final long[] times;
  private final double[] values;
  private final long reach;
  private int added;
  private int admitted;
  private int dropped;
  private long now = Long.MIN_VALUE;

  private Baseline(double[] everyValue, BaselinePolicy policy) {
    this.policy = policy;
    this.ranks = new Ranks(everyValue);
    this.times = new long[everyValue.length];
    this.values = new double[everyValue.length];
    this.reach = policy.reach().toMillis();
  }

  /// An empty baseline that will be told these values, in any order of size.
  public static Baseline over(double[] everyValue, BaselinePolicy policy) {
    return new Baseline(everyValue, policy);
  }

  /// Tells the next value; it counts for later moments only.
  ///
  /// @throws IllegalArgumentException for a time before the last one told, or a value that was
  ///     not announced
  public void add(Instant at, double value) {
    long millis = at.toEpochMilli();
    if (added > 0 && millis < times[added - 1]) {
      throw new IllegalArgumentException("a baseline grows in the order of time: " + at);
    }
    times[added] = millis;
    values[added++] = value;
  }

  /// Moves on to a moment; what is asked next is answered as of then.
  ///
  /// @throws IllegalArgumentException for a moment before the last one
  public Baseline before(Instant moment) {
    long millis = moment.toEpochMilli();
    if (millis < now) {
      throw new IllegalArgumentException("a baseline does not go back: " + moment);
    }
    now = millis;
    while (admitted < added && times[admitted] < now) {
      ranks.add(values[admitted++]);
    }
    while (admitted - dropped > policy.decisions() && times[dropped] < now - reach) {
      ranks.remove(values[dropped++]);
    }
    return this;
  }

  /// How many values count.
  public int size() {
    return ranks.size();
  }

  /// Whether there are enough to call anything usual.
  public boolean known() {
    return ranks.size() >= policy.fewest();
  }

  /// The usual value; empty while too few are known.
  public OptionalDouble median() {
    return known() ? OptionalDouble.of(ranks.median()) : OptionalDouble.empty();
  }

  /// Where `x` stands: (below + ½ equal + ½) / (n + 1); empty while too few are known.
  public OptionalDouble percentile(double x) {
    if (!known()) {
      return OptionalDouble.empty();
    }
    int below = ranks.below(x);
    int equal = ranks.atMost(x) - below;
    return OptionalDouble.of((below + 0.5 * equal + 0.5) / (ranks.size() + 1));
  }

  /// Robust distance from usual: (x − median) / (1.4826 · median absolute deviation), the spread
  /// never below the policy's least; empty while too few are known.
  public OptionalDouble z(double x) {
    if (!known()) {
      return OptionalDouble.empty();
    }
    double median = ranks.median();
    double spread = MAD_TO_SD * ranks.medianDistance(median);
    double floored = Math.max(spread, policy.smallestSpread());
    return floored > 0 ? OptionalDouble.of((x - median) / floored) : OptionalDouble.empty();
  }
}
