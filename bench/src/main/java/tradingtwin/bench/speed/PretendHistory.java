package tradingtwin.bench.speed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;

/// A market and a trader made from a seed: work of a realistic size, with no claim to realism.
final class PretendHistory {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration BAR = Duration.ofHours(1);
  private static final double DAILY = 0.01;

  private PretendHistory() {}

  static Market market(int symbols, int bars, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candles> all = new ArrayList<>();
    for (int s = 0; s < symbols; s++) {
      all.add(Candles.of("S" + s + "-USD", BAR, walk(bars, random)));
    }
    return Market.of(all);
  }

  private static List<Candle> walk(int bars, SplittableRandom random) {
    List<Candle> walked = new ArrayList<>(bars);
    double price = 100;
    for (int i = 0; i < bars; i++) {
      double close = price * Math.exp(DAILY * random.nextGaussian());
      double high = Math.max(price, close) * (1 + DAILY / 2 * random.nextDouble());
      double low = Math.min(price, close) * (1 - DAILY / 2 * random.nextDouble());
      walked.add(
          new Candle(
              START.plus(BAR.multipliedBy(i)), price, high, low, close, 1 + random.nextInt(1000)));
      price = close;
    }
    return walked;
  }

  /// Openings and closings in turn, over all symbols, spread over the bars: every second fill ends
  /// a round trip.
  static List<Fill> fills(Market market, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candles> symbols = List.copyOf(market.bySymbol().values());
    int bars = symbols.getFirst().size();
    List<Fill> fills = new ArrayList<>(count);
    BigDecimal[] held = new BigDecimal[symbols.size()];
    Arrays.fill(held, BigDecimal.ZERO);
    for (int i = 0; i < count; i++) {
      int s = random.nextInt(symbols.size());
      int bar = (int) ((long) i * (bars - 1) / count);
      Instant at = symbols.get(s).end(bar).plusMillis(90_000L * (i % 30) + i);
      boolean open = held[s].signum() > 0;
      BigDecimal qty =
          open
              ? held[s]
              : BigDecimal.valueOf(0.1 + random.nextDouble()).setScale(6, RoundingMode.HALF_EVEN);
      fills.add(fill(symbols.get(s), bar, at, open ? Side.SELL : Side.BUY, qty, i));
      held[s] = open ? BigDecimal.ZERO : qty;
    }
    return fills;
  }

  private static Fill fill(
      Candles candles, int bar, Instant at, Side side, BigDecimal qty, int id) {
    BigDecimal price = BigDecimal.valueOf(candles.close(bar)).setScale(4, RoundingMode.HALF_EVEN);
    return new Fill(
        "f" + id,
        "a",
        candles.symbol(),
        side,
        qty,
        price,
        price.multiply(qty).movePointLeft(3),
        "USD",
        at,
        TsPrecision.MILLI,
        Optional.empty());
  }

  /// The same fills as a Kraken export.
  static String krakenCsv(List<Fill> fills) {
    String header =
        "txid,ordertxid,pair,time,type,ordertype,price,cost,fee,vol,margin,misc,ledgers";
    return header
        + "\n"
        + fills.stream().map(PretendHistory::krakenRow).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String krakenRow(Fill fill) {
    String time = fill.ts().toString().replace('T', ' ').replace("Z", "");
    return String.join(
        ",",
        fill.id(),
        "o" + fill.id(),
        fill.symbol().replace("-", "/").replaceFirst("^S", "AB"),
        time,
        fill.side() == Side.BUY ? "buy" : "sell",
        "market",
        fill.price().toPlainString(),
        fill.notional().toPlainString(),
        fill.fee().toPlainString(),
        fill.qty().toPlainString(),
        "0.0",
        "",
        "");
  }
}
