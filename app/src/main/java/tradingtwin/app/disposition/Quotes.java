package tradingtwin.app.disposition;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.transactioncount.InstantPrices;

/// The market prices of a file: columns asset, datetime, price, and optionally investor for
/// prices that hold for one investor only.
final class Quotes {
  private static final List<String> COLUMNS = List.of("asset", "datetime", "price");
  private static final String EVERYBODY = "";

  private record Quote(Instant at, double price) {}

  private final Map<String, Map<String, List<Quote>>> byInvestor = new HashMap<>();

  private Quotes() {}

  static Quotes of(Path file) {
    Quotes quotes = new Quotes();
    new Table(file).read(COLUMNS, quotes::add);
    return quotes;
  }

  private void add(Table.Row row) {
    String investor = row.find("investor");
    double price = row.number("price");
    if (price <= 0) {
      throw row.refused("needs a price above zero");
    }
    byInvestor
        .computeIfAbsent(investor == null ? EVERYBODY : investor, any -> new HashMap<>())
        .computeIfAbsent(row.text("asset"), any -> new ArrayList<>())
        .add(new Quote(row.instant("datetime"), price));
  }

  private Map<String, List<Quote>> of(String investor) {
    return byInvestor.getOrDefault(investor, byInvestor.getOrDefault(EVERYBODY, Map.of()));
  }

  /// Prices at their instants.
  InstantPrices instants(String investor) {
    InstantPrices prices = new InstantPrices();
    of(investor)
        .forEach((asset, quotes) -> quotes.forEach(q -> prices.add(asset, q.at(), q.price())));
    return prices;
  }

  /// The same prices as bars of a day in UTC: the highest and lowest price seen that day.
  Market days(String investor) {
    return Market.of(
        of(investor).entrySet().stream()
            .map(each -> Candles.of(each.getKey(), Duration.ofDays(1), bars(each.getValue())))
            .toList());
  }

  private static List<Candle> bars(List<Quote> quotes) {
    TreeMap<Instant, Candle> bars = new TreeMap<>();
    for (Quote quote : quotes) {
      double price = quote.price();
      Instant day = quote.at().truncatedTo(ChronoUnit.DAYS);
      bars.merge(
          day,
          new Candle(day, price, price, price, price, 0),
          (bar, _) ->
              new Candle(
                  day,
                  bar.open(),
                  Math.max(bar.high(), price),
                  Math.min(bar.low(), price),
                  price,
                  0));
    }
    return List.copyOf(bars.values());
  }
}
