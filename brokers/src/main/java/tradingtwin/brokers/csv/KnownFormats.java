package tradingtwin.brokers.csv;

import java.util.List;

/// Every format we read. A new one is one class and one line here.
final class KnownFormats {

  private KnownFormats() {}

  static List<CsvFormat> all() {
    return List.of(
        new CoinbaseFills(),
        new CoinbaseTransactions(),
        new BinanceTrades(),
        new BinanceOldTrades(),
        new KrakenTrades(),
        new TwinTemplate());
  }
}
