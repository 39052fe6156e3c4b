package tradingtwin.coach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// A made-up book of fills with its bars, the same for the same seed.
public final class Book {
  private static final List<String> SYMBOLS = List.of("BTC-USD", "ETH-USD", "SOL-USD");
  private static final long START = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
  private static final int HOUR = 3600;

  private Book() {}

  public static BiasScoreRequest random(long seed, int fills, int bars) {
    Random random = new Random(seed);
    List<Bars> candles = new ArrayList<>();
    for (String symbol : SYMBOLS) {
      candles.add(new Bars(symbol, HOUR, bars(random, bars)));
    }
    List<BiasScoreRequest.Fill> all = new ArrayList<>();
    double[] held = new double[SYMBOLS.size()];
    long span = (long) (bars - 1) * HOUR;
    for (int i = 0; i < fills; i++) {
      int s = random.nextInt(SYMBOLS.size());
      long ts = START + HOUR + (span - HOUR) * i / fills;
      double price = candles.get(s).bars().get((int) ((ts - START) / HOUR)).c();
      boolean buys = held[s] == 0 || random.nextInt(3) == 0;
      BigDecimal qty =
          buys
              ? decimal(0.1 + random.nextDouble())
              : random.nextBoolean() ? decimal(held[s]) : decimal(Math.max(held[s] / 2, 1e-8));
      held[s] = Math.max(0, held[s] + (buys ? 1 : -1) * qty.doubleValue());
      held[s] = held[s] < 1e-6 ? 0 : held[s];
      all.add(
          new BiasScoreRequest.Fill(
              "f" + i,
              "coinbase-1",
              SYMBOLS.get(s),
              buys ? Side.BUY : Side.SELL,
              qty,
              decimal(price),
              decimal(price * 0.0001),
              "USD",
              Instant.ofEpochSecond(ts),
              TsPrecision.SECOND,
              null));
    }
    return new BiasScoreRequest(all, candles, null, null);
  }

  private static List<Bars.Bar> bars(Random random, int count) {
    List<Bars.Bar> bars = new ArrayList<>();
    double price = 100;
    for (int i = 0; i < count; i++) {
      double close = price * Math.exp(0.01 * random.nextGaussian());
      double high = Math.max(price, close) * 1.002;
      double low = Math.min(price, close) * 0.998;
      bars.add(
          new Bars.Bar(START + (long) i * HOUR, price, high, low, close, 10 + random.nextInt(90)));
      price = close;
    }
    return bars;
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(8, RoundingMode.HALF_UP);
  }
}
