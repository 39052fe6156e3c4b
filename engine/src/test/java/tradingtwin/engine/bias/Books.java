package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// Simulated traders of several symbols that fall together, with rules of entry and exit.
///
/// Symbols share a part of each move; volatility is clustered and has its hours of the day, and
/// volume follows both.
final class Books {
  static final int BARS = 1800;
  private static final Duration HOUR = Duration.ofHours(1);

  private Books() {}

  /// Whether and which way to enter at a bar's close: +1, −1 or 0.
  interface Entering {
    int at(Candles bars, int bar, SplittableRandom random);
  }

  /// Whether to leave at a bar's close a position of that side and cost.
  interface Leaving {
    boolean at(Candles bars, int bar, int side, double cost, SplittableRandom random);
  }

  static final Entering AT_RANDOM =
      (bars, bar, random) -> random.nextDouble() < 0.05 ? (random.nextBoolean() ? 1 : -1) : 0;

  static final Leaving WHENEVER = (bars, bar, side, cost, random) -> random.nextDouble() < 0.03;

  static Leaving stop(double loss, double gain) {
    return (bars, bar, side, cost, random) -> {
      double result = side * (bars.close(bar) / cost - 1);
      return result <= -loss || result >= gain;
    };
  }

  /// The highest or lowest close of twenty bars.
  static final Entering BREAKOUT =
      (bars, bar, random) -> breaks(bars, bar, 20, 1) ? 1 : breaks(bars, bar, 20, -1) ? -1 : 0;

  static final Leaving TRAILING = (bars, bar, side, cost, random) -> breaks(bars, bar, 10, -side);

  private static boolean breaks(Candles bars, int bar, int before, int side) {
    for (int back = 1; back <= before; back++) {
      if (side * bars.close(bar - back) >= side * bars.close(bar)) {
        return false;
      }
    }
    return true;
  }

  static Market market(int symbols, double shared, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<Candle>> all = new ArrayList<>();
    double[] price = new double[symbols];
    double[] variance = new double[symbols];
    for (int s = 0; s < symbols; s++) {
      all.add(new ArrayList<>());
      price[s] = 100;
      variance[s] = 25e-6;
    }
    for (int i = 0; i < BARS; i++) {
      double common = random.nextGaussian();
      double hours = 1 + 0.5 * Math.cos(2 * Math.PI * (i % 24) / 24.0);
      for (int s = 0; s < symbols; s++) {
        double own = random.nextGaussian();
        double calm =
            Math.sqrt(variance[s]) * (Math.sqrt(shared) * common + Math.sqrt(1 - shared) * own);
        variance[s] = 1.25e-6 + 0.08 * calm * calm + 0.87 * variance[s];
        double close = price[s] * Math.exp(calm * hours);
        double wick = 1 + Math.abs(random.nextGaussian()) * 0.001;
        double volume =
            hours * (1 + Math.abs(calm * hours) / 0.005) * Math.exp(0.4 * random.nextGaussian());
        all.get(s)
            .add(
                new Candle(
                    Traders.START.plus(HOUR.multipliedBy(i)),
                    price[s],
                    Math.max(price[s], close) * wick,
                    Math.min(price[s], close) / wick,
                    close,
                    volume));
        price[s] = close;
      }
    }
    List<Candles> series = new ArrayList<>();
    for (int s = 0; s < symbols; s++) {
      series.add(Candles.of("S" + s + "-USD", HOUR, all.get(s)));
    }
    return Market.of(series);
  }

  static List<Fill> trade(Market market, Entering entering, Leaving leaving, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fill> fills = new ArrayList<>();
    List<Candles> symbols = List.copyOf(market.bySymbol().values());
    double[] held = new double[symbols.size()];
    double[] cost = new double[symbols.size()];
    double size = 0;
    for (int bar = 60; bar < BARS - 1; bar++) {
      for (int s = 0; s < held.length; s++) {
        Candles bars = symbols.get(s);
        Instant at = bars.end(bar).plusSeconds(1 + random.nextInt(600));
        double price = bars.close(bar);
        if (held[s] != 0) {
          if (leaving.at(bars, bar, (int) Math.signum(held[s]), cost[s], random)) {
            fills.add(Traders.fill("f" + fills.size(), bars.symbol(), -held[s], price, at));
            held[s] = 0;
          }
        } else {
          int side = entering.at(bars, bar, random);
          if (side != 0) {
            size = 0.6 * size + 0.4 * random.nextGaussian();
            held[s] = side * Math.exp(size);
            cost[s] = price;
            fills.add(Traders.fill("f" + fills.size(), bars.symbol(), held[s], price, at));
          }
        }
      }
    }
    return fills;
  }

  static BiasFinding finding(BiasReport report, TestId test, BiasLabel label) {
    return report.findings().stream()
        .filter(finding -> finding.test() == test && finding.label() == label)
        .findFirst()
        .orElseThrow();
  }
}
