package tradingtwin.engine.bias;

import java.util.Arrays;
import tradingtwin.engine.statistics.Percentile;

/// Which bars of a symbol were conspicuous when they closed: volume, or the move either way from
/// the close before, in the top decile of the bars before.
final class Conspicuous {
  private final double[] volume;
  private final double[] move;
  private final double level;

  private Conspicuous(double[] volume, double[] move, double level) {
    this.volume = volume;
    this.move = move;
    this.level = level;
  }

  static Conspicuous of(Chart chart, AttentionPolicy policy) {
    int size = chart.candles().size();
    double[] volumes = new double[size];
    double[] moves = new double[size];
    for (int i = 0; i < size; i++) {
      volumes[i] = chart.candles().at(i).volume();
      moves[i] = i == 0 ? 0 : Math.abs(chart.move(i, 1));
    }
    return new Conspicuous(
        standings(volumes, policy.window()),
        standings(moves, policy.window()),
        policy.conspicuousPercentile());
  }

  boolean at(int bar) {
    return volume[bar] >= level || moves(bar);
  }

  /// Whether the bar is conspicuous for its move.
  boolean moves(int bar) {
    return move[bar] >= level;
  }

  double volume(int bar) {
    return volume[bar];
  }

  double move(int bar) {
    return move[bar];
  }

  /// The standing of each value among up to `window` before it; the window is kept sorted.
  private static double[] standings(double[] x, int window) {
    double[] standings = new double[x.length];
    double[] sorted = new double[window];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      int above = count(sorted, n, x[i], true);
      int below = above;
      while (below > 0 && sorted[below - 1] == x[i]) {
        below--;
      }
      standings[i] = Percentile.of(below, above - below, n);
      if (n == window) {
        int gone = count(sorted, n, x[i - window], false);
        System.arraycopy(sorted, gone + 1, sorted, gone, n - gone - 1);
        n--;
        above -= gone < above ? 1 : 0;
      }
      System.arraycopy(sorted, above, sorted, above + 1, n - above);
      sorted[above] = x[i];
      n++;
    }
    return standings;
  }

  private static int count(double[] sorted, int n, double x, boolean withEqual) {
    int found = Arrays.binarySearch(sorted, 0, n, x);
    if (found < 0) {
      return -found - 1;
    }
    if (!withEqual) {
      return found;
    }
    while (found < n && sorted[found] == x) {
      found++;
    }
    return found;
  }
}
