package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.Tenure.Stand;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.Normal;
import tradingtwin.engine.statistics.Quantile;

/// What the price did after a winner was left, beside what it did after winners of the same
/// age that were kept.
///
/// K is the move over the horizon in the direction of the position, in units of ATR14 at its
/// start; the horizon is the trader's median hold. Without the habit the one that was left is
/// any of those that stood in gain at that age, so its K differs from their mean by chance
/// alone.
///
/// Earlier bars of the same trade are no fair comparison: a trade that ended in gain rose on
/// the way, so they see a rise that the exit does not. On random exits that alone is −1.0 ATR.
final class Continuation implements Tenure.Onlooker {

  /// A winner that was left.
  ///
  /// @param k what followed, in ATR
  record Left(Move move, Stand stand, double k) {}

  private static final int COUNT = 0;
  private static final int SUM = 1;
  private static final int SQUARES = 2;
  private static final int CELLS = 3;

  private final double heldMinutes;

  /// Three cells an age: winners seen, their K and its square.
  private double[] ages = new double[64 * CELLS];

  private final List<Left> winners = new ArrayList<>();
  private final List<Left> losers = new ArrayList<>();
  private final int longestHorizon;
  private final List<String> symbolsWithoutBars;

  Continuation(TraderRecord trader) {
    heldMinutes =
        Quantile.median(trader.trips().stream().mapToDouble(Holds::minutes).toArray()).orElse(0);
    longestHorizon = trader.policies().earlyExit().longestHorizon();
    symbolsWithoutBars = Tenure.watch(trader, this);
  }

  /// Bars over which K is taken in this symbol.
  int horizon(Chart chart) {
    double bars = heldMinutes / (chart.candles().granularity().toMillis() / 60_000.0);
    return Math.clamp(Math.round(bars), 1, longestHorizon);
  }

  private OptionalDouble k(Chart chart, int sign, int bar) {
    int later = bar + horizon(chart);
    return later < chart.candles().size()
        ? chart.ranges(bar, sign * (chart.candles().close(later) - chart.candles().close(bar)))
        : OptionalDouble.empty();
  }

  @Override
  public void stood(Chart chart, int sign, int bar, int age, int standing) {
    if (standing > 0) {
      k(chart, sign, bar).ifPresent(k -> see(age, k));
    }
  }

  private void see(int age, double k) {
    int place = CELLS * age;
    if (place >= ages.length) {
      ages = Arrays.copyOf(ages, Math.max(2 * ages.length, place + CELLS));
    }
    ages[place + COUNT]++;
    ages[place + SUM] += k;
    ages[place + SQUARES] += k * k;
  }

  @Override
  public void left(Move move, Stand last) {
    OptionalDouble k = k(last.chart(), last.sign(), last.bar());
    if (k.isEmpty()) {
      return;
    }
    if (last.standing() > 0) {
      winners.add(new Left(move, last, k.getAsDouble()));
    } else if (last.standing() < 0) {
      losers.add(new Left(move, last, k.getAsDouble()));
    }
  }

  /// What the comparison says.
  ///
  /// @param effect mean K of winners left minus that of winners of the same age, in ATR
  /// @param mean mean K of winners left
  /// @param p chance of an effect at least as large
  record Verdict(double effect, double mean, double p) {}

  Verdict verdict() {
    double variance = 0;
    double sum = 0;
    int[] left = new int[ages.length / CELLS];
    for (Left each : winners) {
      left[each.stand().age()]++;
      sum += each.k();
    }
    double surplus = sum;
    for (int age = 0; age < left.length; age++) {
      double m = left[age];
      double n = ages[CELLS * age + COUNT];
      if (m > 0) {
        double mean = ages[CELLS * age + SUM] / n;
        surplus -= m * mean;
        double spread = Math.max(0, ages[CELLS * age + SQUARES] / n - mean * mean);
        variance += n > 1 ? m * (n - m) / (n - 1) * spread : 0;
      }
    }
    int n = Math.max(1, winners.size());
    double p = variance > 0 ? Normal.upper(surplus / Math.sqrt(variance)) : 1;
    return new Verdict(surplus / n, sum / n, p);
  }

  List<Left> winners() {
    return winners;
  }

  List<Left> losers() {
    return losers;
  }

  /// Symbols that were entered and have no bars.
  List<String> symbolsWithoutBars() {
    return symbolsWithoutBars;
  }
}
