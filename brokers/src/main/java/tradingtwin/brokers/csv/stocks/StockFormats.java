package tradingtwin.brokers.csv.stocks;

import java.util.List;
import tradingtwin.brokers.csv.format.CsvFormat;

/// Every format of this room. A new one is one class and one line here.
public final class StockFormats {

  private StockFormats() {}

  public static List<CsvFormat> all() {
    return List.of(
        new IbkrFlex(),
        new IbkrActivity(),
        new IbkrHistory(),
        new Schwab(),
        new Thinkorswim(),
        new TdAmeritrade(),
        new Robinhood(),
        new RobinhoodCrypto(),
        new Webull(),
        new WebullStatement(),
        Etrade.present(),
        Etrade.old(),
        new Fidelity(),
        new NinjaTrader(),
        new MetaTrader(),
        new TradovateOrders(),
        TradovatePairs.positions(),
        TradovatePairs.performance(),
        new Trading212(),
        new DegiroTransactions(),
        new DegiroAccount(),
        new Etoro(),
        new RevolutInvest(),
        new Tastytrade(),
        new TastytradeOld(),
        new Questrade(),
        new TradingView(),
        new TradeNote(),
        new GenericTrades());
  }
}
