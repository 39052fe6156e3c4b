package tradingtwin.engine.bias;

import java.util.Arrays;
import tradingtwin.engine.statistics.Percentile;

/// Which of a symbol's bars are quiet: ATR % and volume both low among the bars before.
///
/// Percentiles against a window of earlier bars, kept sorted as it slides; bars before a full
/// window are not judged.
final class QuietBars {
  private static final int HOURS = 24;

  private final Chart chart;
  private final double[] atr;
  private final double[] volume;
  private final boolean[] quiet;
  private final double[] stir;
  private final double[] traffic;

  QuietBars(Chart chart, BoredomPolicy policy) {
    this.chart = chart;
    int size = chart.candles().size();
    double[] range = new double[size];
    double[] traded = new double[size];
    for (int i = 0; i < size; i++) {
      range[i] = chart.lnAtrShare(i);
      traded[i] = chart.candles().at(i).volume();
    }
    atr = percentiles(range, policy.window());
    volume = percentiles(traded, policy.window());
    stir = percentiles(lastOnes(moves(chart), policy.lastBars()), policy.window());
    traffic = percentiles(lastOnes(traded, policy.lastBars()), policy.window());
    quiet = new boolean[size];
    for (int i = 0; i < size; i++) {
      quiet[i] = atr[i] < policy.quietAtr() && volume[i] < policy.quietVolume();
    }
  }

  Chart chart() {
    return chart;
  }

  boolean judged(int bar) {
    return bar >= 0
        && !Double.isNaN(atr[bar])
        && !Double.isNaN(volume[bar])
        && !Double.isNaN(stir[bar]);
  }

  boolean quiet(int bar) {
    return quiet[bar];
  }

  double atrPercentile(int bar) {
    return atr[bar];
  }

  double volumePercentile(int bar) {
    return volume[bar];
  }

  /// How quiet it was over the last bars, moves and volume together: the larger the quieter, by the
  /// logarithm of both standings, so that only real quiet counts much.
  double stillness(int bar) {
    return -Math.log(stir[bar]) - Math.log(traffic[bar]);
  }

  /// Mean and variance of that by the hour in which a bar ended, UTC, from one bar to another.
  Spreads stillnessByHour(int first, int last) {
    Spreads spreads = new Spreads(new double[HOURS], new double[HOURS]);
    int[] n = new int[HOURS];
    for (int bar = first; bar <= last; bar++) {
      if (judged(bar)) {
        int hour = hour(bar);
        double x = stillness(bar);
        n[hour]++;
        spreads.mean[hour] += x;
        spreads.variance[hour] += x * x;
      }
    }
    for (int hour = 0; hour < HOURS; hour++) {
      double mean = spreads.mean[hour] /= n[hour];
      spreads.variance[hour] = Math.max(0, spreads.variance[hour] / n[hour] - mean * mean);
    }
    return spreads;
  }

  /// Mean and variance for each hour of the day; NaN for an hour without bars.
  record Spreads(double[] mean, double[] variance) {}

  /// The share of quiet bars by the hour in which a bar ended, UTC, from one bar to another, both
  /// included; NaN for an hour without bars.
  double[] shareByHour(int first, int last) {
    int[] all = new int[HOURS];
    int[] still = new int[HOURS];
    for (int bar = first; bar <= last; bar++) {
      if (judged(bar)) {
        int hour = hour(bar);
        all[hour]++;
        still[hour] += quiet[bar] ? 1 : 0;
      }
    }
    double[] shares = new double[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      shares[hour] = all[hour] == 0 ? Double.NaN : (double) still[hour] / all[hour];
    }
    return shares;
  }

  int hour(int bar) {
    return (int) Math.floorMod(chart.candles().end(bar).getEpochSecond() / 3600, (long) HOURS);
  }

  private static double[] moves(Chart chart) {
    double[] moves = new double[chart.candles().size()];
    for (int i = 1; i < moves.length; i++) {
      moves[i] = Math.abs(chart.move(i, 1));
    }
    return moves;
  }

  /// Means of the last few values; NaN before there are so many.
  private static double[] lastOnes(double[] values, int last) {
    double[] means = new double[values.length];
    for (int i = 0; i < means.length; i++) {
      means[i] = i < last ? Double.NaN : 0;
      for (int back = 0; i >= last && back < last; back++) {
        means[i] += values[i - back] / last;
      }
    }
    return means;
  }

  /// The standing of each value among the `window` ones before it; NaN before a full window.
  private static double[] percentiles(double[] values, int window) {
    double[] standings = new double[values.length];
    Arrays.fill(standings, Double.NaN);
    int start = 0;
    while (start < values.length && Double.isNaN(values[start])) {
      start++;
    }
    double[] sorted = Arrays.copyOfRange(values, start, Math.min(values.length, start + window));
    Arrays.sort(sorted);
    for (int i = start + window; i < values.length; i++) {
      int below = below(sorted, values[i]);
      int equal = 0;
      while (below + equal < window && sorted[below + equal] == values[i]) {
        equal++;
      }
      standings[i] = Percentile.of(below, equal, window);
      replace(sorted, below(sorted, values[i - window]), below, values[i]);
    }
    return standings;
  }

  /// Takes out the value at `gone` and puts `x` before what stood at `at`: only what lies between
  /// moves.
  private static void replace(double[] sorted, int gone, int at, double x) {
    if (gone < at) {
      System.arraycopy(sorted, gone + 1, sorted, gone, at - 1 - gone);
      sorted[at - 1] = x;
    } else {
      System.arraycopy(sorted, at, sorted, at + 1, gone - at);
      sorted[at] = x;
    }
  }

  /// How many values are below `x`, the halves taken without a branch.
  private static int below(double[] sorted, double x) {
    int low = 0;
    int n = sorted.length;
    while (n > 1) {
      int half = n >>> 1;
      low = sorted[low + half - 1] < x ? low + half : low;
      n -= half;
    }
    return sorted[low] < x ? low + 1 : low;
  }
}
