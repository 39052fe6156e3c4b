package tradingtwin.engine.bias;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;

/// Simulated traders whose habits are known. Habits act on hazards, sizes and waiting times,
/// never on the detectors' own features.
final class Traders {
  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private Traders() {}

  /// Hourly bars of one symbol: a random walk with clustered volatility.
  static Candles hourly(String symbol, int bars, SplittableRandom random) {
    List<Candle> candles = new ArrayList<>(bars);
    double price = 100;
    double variance = 25e-6;
    for (int i = 0; i < bars; i++) {
      double move = Math.sqrt(variance) * random.nextGaussian();
      variance = 1.25e-6 + 0.08 * move * move + 0.87 * variance;
      double close = price * Math.exp(move);
      double wick = Math.abs(random.nextGaussian()) * 0.001;
      candles.add(
          new Candle(
              START.plus(HOUR.multipliedBy(i)),
              price,
              Math.max(price, close) * (1 + wick),
              Math.min(price, close) * (1 - wick),
              close,
              1 + random.nextDouble()));
      price = close;
    }
    return Candles.of(symbol, HOUR, candles);
  }

  static Market market(int symbols, int bars, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candles> all = new ArrayList<>();
    for (int s = 0; s < symbols; s++) {
      all.add(hourly("S" + s + "-USD", bars, random));
    }
    return Market.of(all);
  }

  /// What pulls at a simulated trader; all 1 (or 0) for none.
  ///
  /// @param gainHazard how much likelier a winner is closed than a loser
  /// @param lossSize size after a loss, as a multiple
  /// @param lossGap waiting time after a loss, as a multiple
  /// @param chase share of entries that wait for a run-up, at a horizon drawn for each
  /// @param longOnly whether shorts never happen
  record Habits(
      double gainHazard, double lossSize, double lossGap, double chase, boolean longOnly) {
    static final Habits NONE = new Habits(1, 1, 1, 0, false);
    static final Habits LONG_ONLY = new Habits(1, 1, 1, 0, true);
  }

  /// Somebody who holds positions for about a day in several symbols at once.
  static List<Fill> portfolio(Market market, int bars, Habits habits, long seed) {
    return new Portfolio(market, habits, new SplittableRandom(seed)).trade(bars);
  }

  private static final class Portfolio {
    private final List<Candles> symbols;
    private final Habits habits;
    private final SplittableRandom random;
    private final List<Fill> fills = new ArrayList<>();
    private final double[] cost;
    private final double[] held;
    private double lastSize;

    Portfolio(Market market, Habits habits, SplittableRandom random) {
      this.symbols = List.copyOf(market.bySymbol().values());
      this.habits = habits;
      this.random = random;
      this.cost = new double[symbols.size()];
      this.held = new double[symbols.size()];
    }

    List<Fill> trade(int bars) {
      for (int i = 60; i < bars - 1; i++) {
        for (int s = 0; s < symbols.size(); s++) {
          step(i, s);
        }
      }
      return fills;
    }

    private void step(int i, int s) {
      double price = symbols.get(s).close(i);
      if (held[s] == 0) {
        int side = habits.longOnly() || random.nextBoolean() ? 1 : -1;
        if (random.nextDouble() < 0.05 * pull(i, s, side)) {
          held[s] = side * size();
          cost[s] = price;
          fill(i, s, held[s], price);
        }
      } else {
        boolean gain = Math.signum(held[s]) * (price - cost[s]) > 0;
        if (random.nextDouble() < 0.03 * (gain ? habits.gainHazard() : 1)) {
          fill(i, s, -held[s], price);
          held[s] = 0;
        }
      }
    }

    /// Entry intensity grows with the move over a horizon drawn for each look.
    private double pull(int i, int s, int side) {
      if (random.nextDouble() >= habits.chase()) {
        return 1;
      }
      int horizon = 3 + random.nextInt(38);
      Candles bars = symbols.get(s);
      double move = side * Math.log(bars.close(i) / bars.close(i - horizon));
      return Math.min(8, Math.exp(4 * move / (0.005 * Math.sqrt(horizon))) / 4);
    }

    private double size() {
      lastSize = 0.6 * lastSize + 0.4 * random.nextGaussian();
      return Math.exp(lastSize);
    }

    private void fill(int i, int s, double signed, double price) {
      Instant at = symbols.get(s).end(i).plusSeconds(1 + random.nextInt(3000));
      fills.add(Traders.fill("f" + fills.size(), symbols.get(s).symbol(), signed, price, at));
    }
  }

  /// Somebody who is in one trade at a time, with outcomes drawn at random.
  static List<Fill> sequential(int trips, Habits habits, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fill> fills = new ArrayList<>();
    Instant at = START;
    double drift = 0;
    boolean lost = false;
    for (int trip = 0; trip < trips; trip++) {
      drift = 0.5 * drift + 0.4 * random.nextGaussian();
      boolean tilted = lost && random.nextDouble() < 0.5;
      double size = Math.exp(drift) * (tilted ? habits.lossSize() : 1);
      double minutes = Math.exp(4 + random.nextGaussian()) * (tilted ? habits.lossGap() : 1);
      at = at.plusSeconds(70 + (long) (minutes * 60));
      fills.add(fill("o" + trip, "X-USD", size, 100, at));
      at = at.plusSeconds(70 + (long) (3600 * random.nextDouble()));
      double exit = 100 * Math.exp(0.01 * random.nextGaussian());
      fills.add(fill("c" + trip, "X-USD", -size, exit, at));
      lost = exit < 100;
    }
    return fills;
  }

  static Fill fill(String id, String symbol, double signed, double price, Instant at) {
    BigDecimal qty = new BigDecimal(Math.abs(signed), new MathContext(8));
    return new Fill(
        id,
        "main",
        symbol,
        signed > 0 ? Side.BUY : Side.SELL,
        qty,
        new BigDecimal(price, new MathContext(8)),
        BigDecimal.ZERO,
        "USD",
        at,
        TsPrecision.MILLI,
        Optional.empty());
  }
}
