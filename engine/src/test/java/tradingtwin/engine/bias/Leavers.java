package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// Simulated traders who differ in when they leave, in hourly markets with or without a
/// direction. They enter at random and know nothing of what a detector looks at.
final class Leavers {
  private Leavers() {}

  /// When a position is left.
  interface Rule {
    boolean leaves(double result, double best, int age, SplittableRandom random);

    /// The result at which it is left; an order that waits at a level is filled there.
    default double at(double result) {
      return result;
    }
  }

  static final Rule RANDOM = (result, best, age, random) -> random.nextDouble() < 0.05;
  static final Rule GAINS_THREE_TIMES_AS_READILY =
      (result, best, age, random) -> random.nextDouble() < (result > 0 ? 0.09 : 0.03);
  static final Rule LOSSES_KEPT =
      (result, best, age, random) -> random.nextDouble() < (result < 0 ? 0.015 : 0.06);
  static final Rule LARGE_GAINS_TAKEN =
      (result, best, age, random) -> random.nextDouble() < (result > 0.015 ? 0.25 : 0.02);
  static final Rule TRAILING_STOP = (result, best, age, random) -> best - result > 0.01;
  static final Rule BRACKET = new Bracket(0.03, 0.09);

  /// A target and a stop that wait as orders.
  record Bracket(double target, double stop) implements Rule {
    @Override
    public boolean leaves(double result, double best, int age, SplittableRandom random) {
      return result >= target || result <= -stop;
    }

    @Override
    public double at(double result) {
      return result > 0 ? target : -stop;
    }
  }

  /// How far a market moves an hour on average, by the hour.
  enum Direction {
    NONE(hour -> 0),
    FALLING(hour -> -0.0005),
    /// Five days up or down at a time, never the same way twice as strongly.
    REGIMES(hour -> 0.0015 * new SplittableRandom(hour / 120).nextGaussian());

    private final IntFunction<Number> drift;

    Direction(IntFunction<Number> drift) {
      this.drift = drift;
    }
  }

  static Market market(int symbols, int bars, Direction direction, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candles> all = new ArrayList<>();
    for (int s = 0; s < symbols; s++) {
      List<Candle> candles = new ArrayList<>();
      int start = random.nextInt(1_000_000);
      double price = 100;
      for (int i = 0; i < bars; i++) {
        double drift = direction.drift.apply(start + i).doubleValue();
        double close = price * Math.exp(drift + 0.005 * random.nextGaussian());
        double wick = 1 + Math.abs(random.nextGaussian()) * 0.001;
        double high = Math.max(price, close) * wick;
        double low = Math.min(price, close) / wick;
        candles.add(
            new Candle(Traders.START.plus(Duration.ofHours(i)), price, high, low, close, 1));
        price = close;
      }
      all.add(Candles.of("S" + s + "-USD", Duration.ofHours(1), candles));
    }
    return Market.of(all);
  }

  /// A trader of one position at a time, or of one a symbol.
  static List<Fill> trade(Market market, boolean one, boolean longOnly, Rule rule, long seed) {
    return new Trader(market, one, longOnly, rule, new SplittableRandom(seed)).trade();
  }

  static TraderRecord record(List<Fill> fills, Market market) {
    Ledger ledger = Ledger.of(fills, DecisionPolicy.DEFAULT);
    return new TraderRecord(ledger, market, "digest", BiasPolicies.DEFAULT, new Charts(market));
  }

  private static final class Trader {
    private final List<Candles> symbols;
    private final boolean one;
    private final boolean longOnly;
    private final Rule rule;
    private final SplittableRandom random;
    private final List<Fill> fills = new ArrayList<>();
    private final double[] held;
    private final double[] cost;
    private final double[] best;
    private final int[] since;

    Trader(Market market, boolean one, boolean longOnly, Rule rule, SplittableRandom random) {
      symbols = List.copyOf(market.bySymbol().values());
      this.one = one;
      this.longOnly = longOnly;
      this.rule = rule;
      this.random = random;
      held = new double[symbols.size()];
      cost = new double[symbols.size()];
      best = new double[symbols.size()];
      since = new int[symbols.size()];
    }

    List<Fill> trade() {
      for (int bar = 60; bar < symbols.getFirst().size() - 1; bar++) {
        for (int s = 0; s < symbols.size(); s++) {
          step(bar, s, symbols.get(s).close(bar));
        }
      }
      return fills;
    }

    private void step(int bar, int s, double price) {
      if (held[s] != 0) {
        double result = held[s] * (price / cost[s] - 1);
        best[s] = Math.max(best[s], result);
        if (rule.leaves(result, best[s], bar - since[s], random)) {
          fill(bar, s, -held[s], cost[s] * (1 + held[s] * rule.at(result)));
          held[s] = 0;
        }
      } else if (random.nextDouble() < (one ? 0.2 : 0.05) && !busy()) {
        held[s] = longOnly || random.nextBoolean() ? 1 : -1;
        cost[s] = price;
        best[s] = 0;
        since[s] = bar;
        fill(bar, s, held[s], price);
      }
    }

    private boolean busy() {
      return one && Arrays.stream(held).anyMatch(each -> each != 0);
    }

    private void fill(int bar, int s, double signed, double price) {
      var at = symbols.get(s).end(bar).plusSeconds(1 + random.nextInt(3000));
      fills.add(Traders.fill("f" + fills.size(), symbols.get(s).symbol(), signed, price, at));
    }
  }
}
