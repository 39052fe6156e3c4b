package tradingtwin.engine.bias;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tradingtwin.engine.bias.TradingDays.Day;
import tradingtwin.engine.statistics.LeastSquares;
import tradingtwin.engine.statistics.NegativeBinomial;
import tradingtwin.engine.statistics.Poisson;
import tradingtwin.engine.statistics.Quantile;
import tradingtwin.engine.statistics.Spread;

/// Days far above the pace of the trading days before them.
///
/// Entries beyond the first of a day follow a negative binomial (a Poisson distribution where they
/// scatter no more than that) whose mean and scatter are taken from the last 90 days, at least the
/// last 30 trading days. Days that stand out by median and spread of the whole record are left
/// out of that usual pace, or a trader in the habit of bursts would seem used to them; where they
/// are more than half of it, they are the usual pace. Where the market's bars are at hand the mean
/// moves with its volatility at the start of the day, by the power that ln entries on ln ATR %
/// has over the whole record.
///
/// @param judged days that had enough earlier ones, in order
/// @param volatilitySlope that power; 0 without bars
record Bursts(List<Judged> judged, double volatilitySlope) {
  private static final int LEAST_REACH = 30;

  /// A day held against the days before it.
  ///
  /// @param day the day
  /// @param usual expected entries
  /// @param p chance of as many or more
  /// @param burst whether that is in the tail
  record Judged(Day day, double usual, double p, boolean burst) {}

  static Bursts of(List<Day> days, OvertradingPolicy policy) {
    double slope = slope(days, policy);
    double[] factors = new double[days.size()];
    double[] paces = new double[factors.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = Math.exp(slope * days.get(i).volatility().orElse(0));
      paces[i] = (days.get(i).count() - 1) / factors[i];
    }
    double outstanding = outstanding(paces, policy);
    Pace pace = new Pace(policy);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < factors.length; i++) {
      Day day = days.get(i);
      pace.moveTo(day);
      if (pace.size() >= policy.fewestEarlier()) {
        judged.add(pace.judge(day, factors[i]));
      }
      pace.add(day, factors[i], paces[i] > outstanding);
    }
    return new Bursts(judged, slope);
  }

  List<Judged> bursts() {
    return judged.stream().filter(Judged::burst).toList();
  }

  /// The pace from which a day stands out: beyond the tail of a normal distribution of the record's
  /// median and robust spread, the spread at least Poisson's.
  private static double outstanding(double[] paces, OvertradingPolicy policy) {
    double median = Quantile.median(paces).orElse(0);
    double spread = Spread.medianAbsoluteDeviation(paces).orElse(0);
    double least = Math.sqrt(median + 1);
    return median + policy.outstanding() * Math.max(spread, least);
  }

  private static double slope(List<Day> days, OvertradingPolicy policy) {
    List<Day> known = days.stream().filter(day -> day.volatility().isPresent()).toList();
    if (known.size() < policy.minimumDays()) {
      return 0;
    }
    double[] volatility = known.stream().mapToDouble(d -> d.volatility().orElseThrow()).toArray();
    double[] ln = known.stream().mapToDouble(day -> Math.log(day.count())).toArray();
    return Math.clamp(LeastSquares.of(volatility, ln).slope(), 0, policy.largestSlope());
  }

  /// The trading days before, with the sums that mean and scatter need.
  private static final class Pace {
    private record Past(Day day, double factor, boolean burst) {}

    private final OvertradingPolicy policy;
    private final List<Past> past = new ArrayList<>();
    private final Sums calm = new Sums();
    private final Sums all = new Sums();
    private int first;

    Pace(OvertradingPolicy policy) {
      this.policy = policy;
    }

    int size() {
      return past.size() - first;
    }

    void moveTo(Day day) {
      while (size() > LEAST_REACH
          && ChronoUnit.DAYS.between(past.get(first).day().date(), day.date()) > policy.window()) {
        count(past.get(first++), -1);
      }
    }

    void add(Day day, double factor, boolean burst) {
      Past next = new Past(day, factor, burst);
      past.add(next);
      count(next, 1);
    }

    private void count(Past which, int sign) {
      double extra = which.day().count() - 1.0;
      all.add(extra, which.factor(), sign);
      if (!which.burst()) {
        calm.add(extra, which.factor(), sign);
      }
    }

    Judged judge(Day day, double factor) {
      Sums usual = calm.n * 2 >= all.n ? calm : all;
      int extra = day.count() - 1;
      double mean = usual.mean() * factor;
      double scatter = usual.scatter();
      double p =
          scatter > 0
              ? NegativeBinomial.upper(extra, mean, 1 / scatter)
              : Poisson.upper(extra, mean);
      return new Judged(day, mean + 1, p, p < policy.burstTail());
    }
  }

  /// Sums of x, f, f², x f and x² over counts x with factors f.
  private static final class Sums {
    private int n;
    private double x;
    private double f;
    private double ff;
    private double xf;
    private double xx;

    void add(double count, double factor, int sign) {
      n += sign;
      x += sign * count;
      f += sign * factor;
      ff += sign * factor * factor;
      xf += sign * count * factor;
      xx += sign * count * count;
    }

    /// Mean at factor 1, half a case above nothing.
    double mean() {
      return Math.max(x, 0.5) / f;
    }

    /// One over the size of the negative binomial, 0 or less for Poisson; by moments, the doubt
    /// about the mean itself included.
    double scatter() {
      double mean = mean();
      double squares = xx - 2 * mean * xf + mean * mean * ff;
      double own = (squares * n / (n - 1.0) - mean * f) / (mean * mean * ff);
      return Math.max(0, own) + (1 / mean + Math.max(0, own)) / n;
    }
  }
}
