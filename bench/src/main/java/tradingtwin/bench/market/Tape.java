package tradingtwin.bench.market;

import java.math.BigDecimal;

/// One symbol's prices in steps finer than a bar. Price runs straight between the ends of a step;
/// high and low say how far it strayed meanwhile.
public final class Tape {
  private final String symbol;
  private final int tickDigits;
  private final int lotDigits;
  private final double[] ends;
  private final double[] highs;
  private final double[] lows;
  private final double[] volumes;
  private final double sigma;

  /// @param tickDigits decimal places of a price
  /// @param lotDigits decimal places of a quantity
  /// @param ends price at the beginning of step 0 and at the end of each step
  /// @param sigma true standard deviation of a step's log return, over the whole tape
  Tape(
      String symbol,
      int tickDigits,
      int lotDigits,
      double[] ends,
      double[] highs,
      double[] lows,
      double[] volumes,
      double sigma) {
    this.symbol = symbol;
    this.tickDigits = tickDigits;
    this.lotDigits = lotDigits;
    this.ends = ends;
    this.highs = highs;
    this.lows = lows;
    this.volumes = volumes;
    this.sigma = sigma;
  }

  public String symbol() {
    return symbol;
  }

  /// The smallest step of a price.
  public double tick() {
    return Math.pow(10, -tickDigits);
  }

  /// A price as the exchange writes it: a whole number of ticks.
  public BigDecimal price(double price) {
    return BigDecimal.valueOf(Math.max(1, Math.round(price / tick())), tickDigits);
  }

  /// A quantity as the exchange writes it: a whole number of its smallest lots, at least one.
  public BigDecimal quantity(double quantity) {
    double lot = Math.pow(10, -lotDigits);
    return BigDecimal.valueOf(Math.max(1, Math.round(quantity / lot)), lotDigits);
  }

  public int steps() {
    return highs.length;
  }

  /// True standard deviation of a step's log return.
  public double sigma() {
    return sigma;
  }

  /// The price when that step begins.
  public double price(int step) {
    return ends[step];
  }

  /// The price within a step, 0 to 1 of the way through it.
  public double price(int step, double fraction) {
    return ends[step] + fraction * (ends[step + 1] - ends[step]);
  }

  public double high(int step) {
    return highs[step];
  }

  public double low(int step) {
    return lows[step];
  }

  public double volume(int step) {
    return volumes[step];
  }

  /// The move of the last `span` steps before this one in units of its true standard deviation.
  public double move(int step, int span) {
    int from = Math.max(0, step - span);
    int length = step - from;
    return length == 0 ? 0 : Math.log(ends[step] / ends[from]) / (sigma * Math.sqrt(length));
  }

  /// How rough the last `span` steps before this one were: mean size of a step's return in units of
  /// its true mean; about 1.
  public double roughness(int step, int span) {
    int from = Math.max(0, step - span);
    if (from == step) {
      return 1;
    }
    double sum = 0;
    for (int i = from; i < step; i++) {
      sum += Math.abs(ends[i + 1] / ends[i] - 1);
    }
    // The mean size of a normal number is the square root of 2/π.
    return sum / (step - from) / (sigma * Math.sqrt(2 / Math.PI));
  }

  /// Mean volume of the last `span` steps before this one.
  public double meanVolume(int step, int span) {
    int from = Math.max(0, step - span);
    double sum = 0;
    for (int i = from; i < step; i++) {
      sum += volumes[i];
    }
    return step == from ? 1 : sum / (step - from);
  }
}
