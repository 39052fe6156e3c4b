package tradingtwin.brokers.csv;

import java.util.List;
import java.util.stream.Stream;
import tradingtwin.brokers.csv.coins.CoinFormats;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.stocks.StockFormats;

/// Every format we read: our own, and those of each room of formats.
final class KnownFormats {

  private KnownFormats() {}

  static List<CsvFormat> all() {
    return Stream.of(List.<CsvFormat>of(new TwinTemplate()), CoinFormats.all(), StockFormats.all())
        .flatMap(List::stream)
        .toList();
  }
}
