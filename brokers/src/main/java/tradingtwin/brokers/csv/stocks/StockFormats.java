package tradingtwin.brokers.csv.stocks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.CsvFormat;

/// Every format of this room. A new one is one class and one line here.
public final class StockFormats {

  private StockFormats() {}

  /// Our name of an option or a dated future counted in units; empty when the text names none.
  public static Optional<String> contractName(String text, Instant traded) {
    return OptionName.of(text)
        .map(OptionName::symbol)
        .or(() -> FutureName.of(text, traded).map(FutureName::symbol));
  }

  /// What a contract is one of, whatever its month: `MES` of `MESH6`; empty for anything else.
  public static Optional<String> futureProduct(String text, Instant traded) {
    return FutureName.of(text, traded).map(FutureName::root);
  }

  /// The side that a word names, in the words of the brokers we read; empty for any other.
  public static Optional<Side> side(String word) {
    return Actions.side(word);
  }

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
