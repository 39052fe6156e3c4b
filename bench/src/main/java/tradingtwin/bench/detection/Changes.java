package tradingtwin.bench.detection;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// Changes of a record that change nothing about the trader.
enum Changes {
  PRICES_TIMES_10("prices × 10, sizes ÷ 10"),
  SIZES_TIMES_10("sizes × 10"),
  SYMBOLS_RENAMED("symbols renamed, order kept"),
  SYMBOLS_PERMUTED("symbols named in reverse order"),
  CLOCK_AND_ZONE("clock and time zone moved by five hours"),
  ROWS_SHUFFLED("rows in another order"),
  FILLS_RENAMED("fills, accounts and orders renamed");

  private static final Duration MOVED = Duration.ofHours(5);

  private final String words;

  Changes(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// A record that can be scored.
  record Scorable(List<Fill> fills, Market market, ZoneId home) {}

  Scorable of(Scorable before) {
    return switch (this) {
      case PRICES_TIMES_10 -> prices(before);
      case SIZES_TIMES_10 -> sizes(before);
      case SYMBOLS_RENAMED -> named(before, name -> "X" + name);
      case SYMBOLS_PERMUTED -> named(before, Changes::mirrored);
      case CLOCK_AND_ZONE -> clock(before);
      case ROWS_SHUFFLED -> shuffled(before);
      case FILLS_RENAMED ->
          new Scorable(
              before.fills().stream().map(Changes::renamed).toList(),
              before.market(),
              before.home());
    };
  }

  private static Scorable prices(Scorable before) {
    return new Scorable(
        before.fills().stream()
            .map(f -> priced(f, f.qty().movePointLeft(1), f.price().movePointRight(1), f.fee()))
            .toList(),
        bars(before.market(), UnaryOperator.identity(), Duration.ZERO, 10),
        before.home());
  }

  private static Scorable sizes(Scorable before) {
    return new Scorable(
        before.fills().stream()
            .map(f -> priced(f, f.qty().movePointRight(1), f.price(), f.fee().movePointRight(1)))
            .toList(),
        before.market(),
        before.home());
  }

  private static Scorable named(Scorable before, UnaryOperator<String> name) {
    return new Scorable(
        before.fills().stream().map(f -> traded(f, name.apply(f.symbol()))).toList(),
        bars(before.market(), name, Duration.ZERO, 1),
        before.home());
  }

  /// `S3-USD` becomes `S6-USD`: of single digits the order is turned around.
  private static String mirrored(String name) {
    return "S" + ('9' - name.charAt(1)) + name.substring(2);
  }

  private static Scorable clock(Scorable before) {
    return new Scorable(
        before.fills().stream().map(Changes::later).toList(),
        bars(before.market(), UnaryOperator.identity(), MOVED, 1),
        ZoneOffset.ofTotalSeconds(-(int) MOVED.toSeconds()));
  }

  private static Scorable shuffled(Scorable before) {
    List<Fill> fills = new ArrayList<>(before.fills());
    Collections.shuffle(fills, new Random(1));
    return new Scorable(fills, before.market(), before.home());
  }

  private static Market bars(
      Market market, UnaryOperator<String> name, Duration later, double times) {
    List<Candles> series = new ArrayList<>();
    for (Candles each : market.bySymbol().values()) {
      List<Candle> bars = each.bars().stream().map(bar -> bar(bar, later, times)).toList();
      series.add(Candles.of(name.apply(each.symbol()), each.granularity(), bars));
    }
    return Market.of(series);
  }

  private static Candle bar(Candle bar, Duration later, double times) {
    return new Candle(
        bar.start().plus(later),
        bar.open() * times,
        bar.high() * times,
        bar.low() * times,
        bar.close() * times,
        bar.volume());
  }

  private static Fill renamed(Fill f) {
    return new Fill(
        "x" + f.id(),
        "b" + f.account(),
        f.symbol(),
        f.side(),
        f.qty(),
        f.price(),
        f.fee(),
        f.feeCurrency(),
        f.ts(),
        f.tsPrecision(),
        f.orderId().map(order -> "x" + order),
        f.ordinal());
  }

  private static Fill traded(Fill f, String symbol) {
    return new Fill(
        f.id(),
        f.account(),
        symbol,
        f.side(),
        f.qty(),
        f.price(),
        f.fee(),
        f.feeCurrency(),
        f.ts(),
        f.tsPrecision(),
        f.orderId(),
        f.ordinal());
  }

  private static Fill later(Fill f) {
    return new Fill(
        f.id(),
        f.account(),
        f.symbol(),
        f.side(),
        f.qty(),
        f.price(),
        f.fee(),
        f.feeCurrency(),
        f.ts().plus(MOVED),
        f.tsPrecision(),
        f.orderId(),
        f.ordinal());
  }

  private static Fill priced(Fill f, BigDecimal quantity, BigDecimal price, BigDecimal fee) {
    return new Fill(
        f.id(),
        f.account(),
        f.symbol(),
        f.side(),
        quantity,
        price,
        fee,
        f.feeCurrency(),
        f.ts(),
        f.tsPrecision(),
        f.orderId(),
        f.ordinal());
  }
}
