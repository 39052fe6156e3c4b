package tradingtwin.brokers.csv.coins;

import java.util.List;
import tradingtwin.brokers.csv.format.CsvFormat;

/// Every format of this room. A new one is one class and one line here.
public final class CoinFormats {

  private CoinFormats() {}

  public static List<CsvFormat> all() {
    return List.of(
        new CoinbaseFills(),
        new CoinbaseTransactions(),
        new BinanceTrades(),
        new BinanceOldTrades(),
        new KrakenTrades(),
        new CoinbaseAccount(),
        new BinanceHistory(),
        new BinanceConvert(),
        new KrakenLedgers(),
        new BybitTransactions(),
        new OkxTrades(),
        new OkxOldTrades(),
        new KucoinTrades(),
        new KucoinOldTrades(),
        new BitstampTransactions(),
        new BitstampOldTransactions(),
        new RevolutCrypto(),
        new CryptoComApp(),
        new BitvavoHistory(),
        new BitfinexTrades(),
        new GeminiHistory(),
        new GateBill(),
        new MexcTrades(),
        new CoinTracking(),
        new KoinlyUniversal(),
        new BinanceFuturesTrades(),
        new MexcOrders());
  }
}
