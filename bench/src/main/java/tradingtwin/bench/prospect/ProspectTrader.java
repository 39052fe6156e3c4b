package tradingtwin.bench.prospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Dice;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;

/// An agent who opens positions by chance and, every hour, asks whether selling now feels better
/// than going on. The reference that gains are felt from follows the price slowly.
///
/// @param fills what the agent did
/// @param market hourly bars of random walks with fat tails
public record ProspectTrader(List<Fill> fills, Market market) {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant START = Instant.parse("2023-03-06T00:00:00Z");
  private static final int WARM = 300;
  private static final double MONEY = 1000;
  private static final double LEAST_FEELING = 4;
  private static final double MOST_FEELING = 10;
  private static final double MOVE = 0.5;

  public ProspectTrader {
    fills = List.copyOf(fills);
  }

  /// The agent of that seed, who feels by that value, until so many decisions are made.
  public static ProspectTrader of(ProspectValue value, long seed, int decisions) {
    return new Agent(value, new Chance(seed).child("prospect")).live(decisions);
  }

  /// How many times as readily such an agent sells a gain of one usual move as a loss of one;
  /// agents differ about it by their excitability, this is the middle one.
  public static double readiness(ProspectValue value) {
    double middle = (LEAST_FEELING + MOST_FEELING) / 2;
    return pull(middle * value.relief(1, MOVE)) / pull(middle * value.relief(-1, MOVE));
  }

  private static double pull(double felt) {
    return Math.exp(Math.clamp(felt, -2, 2));
  }

  private static final class Agent {
    private final ProspectValue value;
    private final Chance chance;
    private final int symbols;
    private final double sigma;
    private final double entry;
    private final double exit;
    private final double feeling;
    private final double adapting;
    private final double[] price;
    private final double[] held;
    private final double[] reference;
    private final List<List<Candle>> bars = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();

    Agent(ProspectValue value, Chance chance) {
      this.value = value;
      this.chance = chance;
      Dice dice = new Dice(chance.child("agent"));
      symbols = dice.whole(4, 8);
      sigma = dice.logBetween(0.003, 0.012);
      double hold = dice.logBetween(8, 60);
      exit = 1 / hold;
      entry = exit * dice.between(0.4, 1.5);
      feeling = dice.between(LEAST_FEELING, MOST_FEELING);
      adapting = dice.between(0, 0.02);
      price = new double[symbols];
      held = new double[symbols];
      reference = new double[symbols];
      for (int s = 0; s < symbols; s++) {
        price[s] = dice.logBetween(1, 1000);
        bars.add(new ArrayList<>());
      }
    }

    ProspectTrader live(int decisions) {
      int most = WARM + (int) (3 * decisions / exit);
      int hour = 0;
      while (hour < most && fills.size() < decisions) {
        for (int s = 0; s < symbols; s++) {
          if (hour >= WARM) {
            decide(s, hour);
          }
          move(s, hour);
        }
        hour++;
      }
      List<Candles> series = new ArrayList<>();
      for (int s = 0; s < symbols; s++) {
        series.add(Candles.of(name(s), HOUR, bars.get(s)));
      }
      return new ProspectTrader(fills, Market.of(series));
    }

    private void decide(int s, int hour) {
      double draw = chance.uniform(s, hour);
      if (held[s] == 0) {
        if (draw < entry) {
          held[s] = MONEY * Math.exp(0.3 * chance.normal(s, -hour - 1L)) / price[s];
          reference[s] = price[s];
          note(s, hour, Side.BUY);
        }
        return;
      }
      double usual = sigma / Math.sqrt(exit);
      double felt = Math.log(price[s] / reference[s]) / usual;
      double relief = value.relief(felt, MOVE);
      if (draw < 1 - Math.exp(-exit * pull(feeling * relief))) {
        note(s, hour, Side.SELL);
        held[s] = 0;
      } else {
        reference[s] *= Math.pow(price[s] / reference[s], adapting);
      }
    }

    private void move(int s, int hour) {
      double open = price[s];
      double close = open * Math.exp(sigma * chance.student(5, s + 100L, hour));
      double wick = 0.5 * sigma;
      double high = Math.max(open, close) * (1 + wick * chance.uniform(s + 200L, hour));
      double low = Math.min(open, close) * (1 - wick * chance.uniform(s + 300L, hour));
      double volume = 100 + 900 * chance.uniform(s + 400L, hour);
      Instant start = START.plus(HOUR.multipliedBy(hour));
      bars.get(s).add(new Candle(start, open, high, low, close, volume));
      price[s] = close;
    }

    private void note(int s, int hour, Side side) {
      long within = (long) (HOUR.toSeconds() * 0.9 * chance.uniform(s + 500L, hour));
      fills.add(
          new Fill(
              "p" + fills.size(),
              "p",
              name(s),
              side,
              BigDecimal.valueOf(held[s]).setScale(6, RoundingMode.UP),
              BigDecimal.valueOf(price[s]).setScale(6, RoundingMode.HALF_EVEN),
              BigDecimal.ZERO,
              "USD",
              START.plus(hour, ChronoUnit.HOURS).plusSeconds(within),
              TsPrecision.SECOND,
              Optional.empty()));
    }

    private static String name(int s) {
      return "P" + s + "-USD";
    }
  }
}
