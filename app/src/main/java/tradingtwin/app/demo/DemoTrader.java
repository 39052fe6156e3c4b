package tradingtwin.app.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.demo.DemoCandles;

/// A pretend trader of BTC and ETH who sells winners soon and losers late.
///
/// The habits are put in by hand: in each bar a position that is ahead is closed with
/// probability [#SELL_AHEAD], one that is behind with [#SELL_BEHIND]; entries are fewer after a
/// rising day, and sizes are drawn without a look at the last result. So the disposition effect
/// is there, chasing is not, and growing sizes cannot be judged because openings after gains
/// are few. Prices lie inside the bundled bars.
public final class DemoTrader {
  /// The only symbols of which candles are bundled.
  private static final List<String> SYMBOLS = List.of("BTC-USD", "ETH-USD");

  private static final Instant FROM = Instant.parse("2024-04-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2024-08-29T00:00:00Z");
  /// One of twelve tried: with it, chance alone finds no second habit beside the one put in by
  /// hand.
  private static final long SEED = 5;

  private static final double ENTER = 0.20;

  /// After a day of rising prices this trader enters only this often as readily as otherwise.
  private static final double CALM = 0.5;

  private static final int BARS_A_DAY = 6;
  private static final int LAST_MINUTES = 235;

  private static final double SELL_AHEAD = 0.30;
  private static final double SELL_BEHIND = 0.012;

  /// A position counts as ahead or behind only when costs are covered, as a fraction of the
  /// price.
  private static final double COST = 0.010;

  private static final double STAKE = 2_000;
  private static final double STAKE_SPREAD = 0.25;
  private static final BigDecimal FEE_RATE = new BigDecimal("0.004");
  private static final String HEADER =
      "time,symbol,side,quantity,price,fee,fee_currency,id,account";

  private final Random chance = new Random(SEED);
  private final List<Row> rows = new ArrayList<>();

  private DemoTrader() {}

  private record Row(Instant ts, String symbol, String side, BigDecimal qty, BigDecimal price) {}

  private record Holding(BigDecimal qty, double price) {}

  /// The fills in our own template, oldest first, the same at every call.
  public static String fills() {
    var trader = new DemoTrader();
    SYMBOLS.forEach(trader::trade);
    return trader.table();
  }

  /// Writes the fills to the file named by the only argument.
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), fills());
  }

  private void trade(String symbol) {
    Holding held = null;
    var bars = bars(symbol);
    for (int i = BARS_A_DAY; i < bars.size(); i++) {
      var bar = bars.get(i);
      var rising = bars.get(i - 1).close() > bars.get(i - BARS_A_DAY).open();
      var at = bar.start().plus(chance.nextInt(10, 230), ChronoUnit.MINUTES);
      at = at.plusSeconds(chance.nextInt(60));
      var price = priceAt(bar, at);
      var mood = chance.nextDouble();
      if (held == null && mood < (rising ? ENTER * CALM : ENTER)) {
        held = new Holding(stake(price), price);
        execute(at, symbol, "BUY", held.qty(), price);
      } else if (held != null && mood < eagerness(price / held.price() - 1)) {
        execute(at, symbol, "SELL", held.qty(), price);
        held = null;
      }
    }
    if (held != null) {
      leave(symbol, held, bars.getLast());
    }
  }

  /// What is left at the end is sold in the last bar: a position without prices of today would hide
  /// what the account holds.
  private void leave(String symbol, Holding held, Bar last) {
    var at = last.start().plus(LAST_MINUTES, ChronoUnit.MINUTES);
    var price = BigDecimal.valueOf(priceAt(last, at)).setScale(2, RoundingMode.HALF_UP);
    rows.add(new Row(at, symbol, "SELL", held.qty(), price));
  }

  private static double eagerness(double gain) {
    if (gain > COST) {
      return SELL_AHEAD;
    }
    return gain < -COST ? SELL_BEHIND : 0;
  }

  private BigDecimal stake(double price) {
    var money = STAKE * Math.exp(STAKE_SPREAD * chance.nextGaussian());
    return BigDecimal.valueOf(money / price).setScale(6, RoundingMode.HALF_UP);
  }

  /// Between the bar's open and close in proportion to the time gone, hence inside the bar.
  private static double priceAt(Bar bar, Instant at) {
    var gone = (double) Duration.between(bar.start(), at).toSeconds();
    var share = gone / Granularity.FOUR_HOUR.length().toSeconds();
    return bar.open() + (bar.close() - bar.open()) * share;
  }

  /// One decision, executed in one to three pieces within seconds, as markets do.
  private void execute(Instant at, String symbol, String side, BigDecimal qty, double price) {
    var pieces = 1 + chance.nextInt(3);
    var left = qty;
    var quoted = BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_UP);
    for (int piece = pieces; piece >= 1; piece--) {
      var part = piece == 1 ? left : left.divide(BigDecimal.valueOf(piece), 6, RoundingMode.DOWN);
      rows.add(new Row(at.plusSeconds(3L * (pieces - piece)), symbol, side, part, quoted));
      left = left.subtract(part);
    }
  }

  private String table() {
    rows.sort(Comparator.comparing(Row::ts).thenComparing(Row::symbol));
    var table = new StringBuilder(HEADER).append('\n');
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var fee =
          row.qty().multiply(row.price()).multiply(FEE_RATE).setScale(2, RoundingMode.HALF_UP);
      table.append(
          "%s,%s,%s,%s,%s,%s,USD,demo-%04d,demo\n"
              .formatted(
                  row.ts(),
                  row.symbol(),
                  row.side(),
                  row.qty().toPlainString(),
                  row.price().toPlainString(),
                  fee.toPlainString(),
                  i + 1));
    }
    return table.toString();
  }

  private static List<Bar> bars(String symbol) {
    var query = new CandleQuery(symbol, Granularity.FOUR_HOUR, FROM, UNTIL);
    return switch (new DemoCandles().candles(query)) {
      case CandlesAnswer.Candles known -> known.bars();
      case CandlesAnswer.NoSuchProduct _, CandlesAnswer.Unavailable _ ->
          throw new IllegalStateException("the bundled candles of " + symbol + " are missing");
    };
  }
}
