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

/// Simulated traders whose pace, additions, sizes and hours are known. Habits act on rates, sizes
/// and outcomes, never on the detectors' own features.
final class PaceTraders {
  private PaceTraders() {}

  /// Short trips, one after the other, over many days.
  static final class Days {
    private final SplittableRandom random;
    private final List<Fill> fills = new ArrayList<>();
    private double rate = 5;
    private double scatter;
    private double episodeShare;
    private double episodeFactor = 1;
    private double laterLoss;
    private double fee = 0.0002;
    private int heat;
    private double session;
    private double perWin = 1;
    private int badHour = -1;
    private double badReturn;

    Days(long seed) {
      random = new SplittableRandom(seed);
    }

    /// Mean trips a day, and the standard deviation of ln rate from day to day.
    Days pace(double mean, double lnSpread) {
      rate = mean;
      scatter = lnSpread;
      return this;
    }

    /// Episodes of one to five days at a multiple of the rate.
    Days episodes(double share, double factor) {
      episodeShare = share;
      episodeFactor = factor;
      return this;
    }

    /// Return lost with each trade of a day.
    Days laterLoses(double each) {
      laterLoss = each;
      return this;
    }

    /// Fee as a fraction of notional, each side.
    Days fee(double fraction) {
      fee = fraction;
      return this;
    }

    /// Size grows by this factor with each gain in a row.
    Days growsWithWins(double factor) {
      perWin = factor;
      return this;
    }

    /// Return lost in three hours from this one on.
    Days badHour(int hour, double loss) {
      badHour = hour;
      badReturn = loss;
      return this;
    }

    List<Fill> trade(int days) {
      int episode = 0;
      for (int day = 0; day < days; day++) {
        if (episode == 0 && random.nextDouble() < episodeShare / 3) {
          episode = 1 + random.nextInt(5);
        }
        double today = rate * Math.exp(scatter * random.nextGaussian());
        today *= episode > 0 ? episodeFactor : 1;
        episode = Math.max(0, episode - 1);
        day(day, poisson(today));
      }
      return fills;
    }

    private int poisson(double mean) {
      int count = 0;
      for (double t = exponential(); t < mean; t += exponential()) {
        count++;
      }
      return count;
    }

    private double exponential() {
      return -Math.log(1 - random.nextDouble());
    }

    private void day(int day, int trips) {
      session = 0;
      double slot = 20.0 * 3600 / Math.max(1, trips);
      for (int i = 0; i < trips; i++) {
        Instant opened =
            Traders.START
                .plus(Duration.ofDays(day))
                .plusSeconds(3600 + (long) (slot * (i + 0.4 * random.nextDouble())));
        int hour = (int) (opened.getEpochSecond() / 3600 % 24);
        double result = 0.01 * random.nextGaussian() - laterLoss * i;
        result -= badHour >= 0 && hour / 3 == badHour / 3 ? badReturn : 0;
        double size = Math.exp(0.3 * random.nextGaussian()) * Math.pow(perWin, Math.min(heat, 4));
        trip(opened, Math.min(slot * 0.4, 3600), size, result);
        heat = result > 2 * fee ? heat + 1 : 0;
        session += result;
      }
    }

    private void trip(Instant opened, double seconds, double size, double result) {
      double exit = 100 * Math.exp(result);
      fills.add(charged("o" + fills.size(), size, 100, opened));
      fills.add(charged("c" + fills.size(), -size, exit, opened.plusSeconds(65 + (long) seconds)));
    }

    private Fill charged(String id, double signed, double price, Instant at) {
      BigDecimal qty = new BigDecimal(Math.abs(signed), new MathContext(8));
      return new Fill(
          id,
          "main",
          "X-USD",
          signed > 0 ? Side.BUY : Side.SELL,
          qty,
          new BigDecimal(price, new MathContext(8)),
          qty.multiply(new BigDecimal(price * fee, new MathContext(8))),
          "USD",
          at,
          TsPrecision.MILLI,
          Optional.empty());
    }
  }

  /// What pulls at somebody who adds to positions.
  ///
  /// @param underWater rate of additions under water, as a multiple of that in gain
  /// @param growth size of each addition against the entry before, as a multiple
  /// @param frailty standard deviation of ln rate from position to position
  record Adding(double underWater, double growth, double frailty) {}

  /// Positions of some days in each symbol with additions on the way.
  static List<Fill> adder(Market market, Adding habit, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fill> fills = new ArrayList<>();
    for (Candles bars : market.bySymbol().values()) {
      double held = 0;
      double cost = 0;
      double last = 0;
      double own = 1;
      for (int i = 20; i < bars.size() - 1; i++) {
        double price = bars.close(i);
        boolean gain = Math.signum(held) * (price - cost) > 0;
        double trade = 0;
        if (held == 0) {
          if (random.nextDouble() < 0.05) {
            last = size(random);
            own = Math.exp(habit.frailty() * random.nextGaussian());
            trade = random.nextBoolean() ? last : -last;
          }
        } else if (random.nextDouble() < 0.015) {
          trade = -held;
        } else if (random.nextDouble() < 0.02 * own * (gain ? 1 : habit.underWater())) {
          last = gain ? size(random) : Math.rint(1000 * last * habit.growth()) / 1000;
          trade = Math.signum(held) * last;
        }
        if (trade != 0) {
          Instant at = bars.end(i).plusSeconds(1 + random.nextInt(3000));
          fills.add(Traders.fill("f" + fills.size(), bars.symbol(), trade, price, at));
          cost = held == 0 ? price : (cost * held + price * trade) / (held + trade);
          held = Math.rint(1000 * (held + trade)) / 1000;
        }
      }
    }
    return fills;
  }

  private static double size(SplittableRandom random) {
    return Math.rint(1000 * Math.exp(0.3 * random.nextGaussian())) / 1000;
  }

  /// Hourly bars whose volume follows their volatility.
  static Market livelyMarket(int symbols, int bars, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candles> all = new ArrayList<>();
    for (int s = 0; s < symbols; s++) {
      double price = 100;
      double mood = 0;
      List<Candle> candles = new ArrayList<>(bars);
      for (int i = 0; i < bars; i++) {
        mood = 0.97 * mood + 0.12 * random.nextGaussian();
        double close = price * Math.exp(0.005 * Math.exp(mood) * random.nextGaussian());
        double wick = 1 + 0.002 * Math.exp(mood) * random.nextDouble();
        double volume = Math.exp(1.5 * mood + 0.4 * random.nextGaussian());
        Instant start = Traders.START.plus(Duration.ofHours(i));
        candles.add(
            new Candle(
                start,
                price,
                Math.max(price, close) * wick,
                Math.min(price, close) / wick,
                close,
                volume));
        price = close;
      }
      all.add(Candles.of("S" + s + "-USD", Duration.ofHours(1), candles));
    }
    return Market.of(all);
  }

  /// Random entries and exits, and more entries while the last hours moved little against the days
  /// before.
  static List<Fill> bored(Market market, double extra, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fill> fills = new ArrayList<>();
    for (Candles bars : market.bySymbol().values()) {
      double held = 0;
      double near = 0;
      double far = 0;
      for (int i = 1; i < bars.size() - 1; i++) {
        double move = Math.abs(Math.log(bars.close(i) / bars.close(i - 1)));
        near += (move - near) / 12;
        far += (move - far) / 200;
        double rate = 0.015 * (1 + (i > 200 && near < 0.6 * far ? extra : 0));
        if (random.nextDouble() < (held == 0 ? rate : 0.1)) {
          double signed = held == 0 ? Math.exp(0.3 * random.nextGaussian()) : -held;
          Instant at = bars.end(i).plusSeconds(1 + random.nextInt(3000));
          fills.add(Traders.fill("f" + fills.size(), bars.symbol(), signed, bars.close(i), at));
          held = held == 0 ? signed : 0;
        }
      }
    }
    return fills;
  }

  /// Short trips whose daily number follows how wild the market was the day before.
  static List<Fill> followsTheMarket(Market market, double mean, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Candles bars = market.bySymbol().firstEntry().getValue();
    List<Fill> fills = new ArrayList<>();
    for (int day = 2; day < bars.size() / 24; day++) {
      double moved = 0;
      for (int i = 24 * (day - 1); i < 24 * day; i++) {
        moved += Math.abs(Math.log(bars.close(i) / bars.close(i - 1))) / 24;
      }
      double today = mean * moved / 0.004;
      int trips = (int) Math.round(today + Math.sqrt(today) * random.nextGaussian());
      for (int i = 0; i < trips; i++) {
        Instant at = Traders.START.plus(Duration.ofDays(day)).plusSeconds(900L * i);
        double exit = 100 * Math.exp(0.01 * random.nextGaussian());
        fills.add(Traders.fill("o" + fills.size(), bars.symbol(), 1, 100, at));
        fills.add(Traders.fill("c" + fills.size(), bars.symbol(), -1, exit, at.plusSeconds(300)));
      }
    }
    return fills;
  }

  /// Trips entered in still and thin bars alone.
  static List<Fill> onlyInQuiet(Market market, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fill> fills = new ArrayList<>();
    for (Candles bars : market.bySymbol().values()) {
      QuietBars quiet = new QuietBars(new Chart(bars), BoredomPolicy.DEFAULT);
      for (int i = 520; i < bars.size() - 1; i++) {
        if (quiet.quiet(i) && random.nextDouble() < 0.3) {
          Instant at = bars.end(i).plusSeconds(1 + random.nextInt(1000));
          fills.add(Traders.fill("o" + fills.size(), bars.symbol(), 1, bars.close(i), at));
          Instant out = at.plusSeconds(1200);
          fills.add(Traders.fill("c" + fills.size(), bars.symbol(), -1, bars.close(i), out));
        }
      }
    }
    return fills;
  }
}
