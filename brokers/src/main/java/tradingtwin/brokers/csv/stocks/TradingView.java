package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// TradingView's order history, of paper trading and of brokers connected to it. The account's
/// currency stands only beside the margin (`1,415.61 USD`); futures are refused, since the file
/// does not say what a point is worth.
///
/// Header as the documentation of Civil-Cucumber/TradingViewDataAssembler_Public and public
/// importers' own samples give it.
final class TradingView implements StatementFormat {

  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column SIDE = Column.required("Side");
  private static final Column QUANTITY = Column.required("Qty");
  private static final Column LIMIT = Column.required("Limit Price");
  private static final Column PRICE = Column.required("Fill Price", "Avg Fill Price");
  private static final Column STATUS = Column.required("Status");
  private static final Column COMMISSION = Column.optional("Commission");
  private static final Column MARGIN = Column.optional("Margin");
  private static final Column TIME = Column.required("Closing Time");
  private static final Column ID = Column.required("Order ID");

  private static final FormatSign SIGN =
      new FormatSign(
          "tradingview-orders",
          "TradingView order history",
          "tradingview",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(SYMBOL, SIDE, QUANTITY, LIMIT, PRICE, STATUS, COMMISSION, MARGIN, TIME, ID));

  private static final Set<String> FUTURES =
      Set.of(
          "CME",
          "CME_MINI",
          "CBOT",
          "CBOT_MINI",
          "NYMEX",
          "NYMEX_MINI",
          "COMEX",
          "COMEX_MINI",
          "EUREX",
          "ICEUS",
          "ICEEUR",
          "CFE");
  private static final Set<String> STOCKS =
      Set.of("NASDAQ", "NYSE", "AMEX", "ARCA", "BATS", "CBOE", "OTC", "TSX", "TSXV", "LSE", "XETR");
  private static final Pattern IN_MARGIN = Pattern.compile(".*\\d ([A-Z]{3,5})");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return Sheet.of(file, SIGN);
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (!row.text(STATUS).equalsIgnoreCase("Filled") || row.text(PRICE).isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    String[] parts = row.needed(SYMBOL).toUpperCase(Locale.ROOT).split(":", 2);
    String exchange = parts.length == 2 ? parts[0] : "";
    String symbol = parts[parts.length - 1];
    FillDraft draft =
        FillDraft.of(
                STOCKS.contains(exchange) || exchange.isEmpty() ? symbol : pair(symbol),
                Actions.side(row.text(SIDE))
                    .orElseThrow(
                        () ->
                            new DamagedRow(
                                "%s is neither a buy nor a sell."
                                    .formatted(DamagedRow.quoted(row.text(SIDE))))),
                row.number(QUANTITY),
                row.number(PRICE),
                row.momentAsWritten(TIME))
            .fee(row.numberOrZero(COMMISSION), currency(row))
            .id(row.id(ID))
            .order(row.id(ID));
    boolean future =
        FUTURES.contains(exchange)
            || symbol.matches(".*\\d!")
            || FutureName.isRoot(symbol.replaceAll("[FGHJKMNQUVXZ](\\d{1,2}|20\\d{2})$", ""));
    if (!future) {
      return draft.done();
    }
    Optional<FutureName> dated = FutureName.of(symbol, draft.moment().ts());
    return dated.isPresent() ? draft.inContracts(dated.get()) : FillDraft.unsized(symbol);
  }

  private static String pair(String symbol) {
    return symbol.endsWith(".P") ? symbol : Pair.glued(symbol).map(Pair::symbol).orElse(symbol);
  }

  private static String currency(CsvRow row) {
    Matcher margin = IN_MARGIN.matcher(row.text(MARGIN));
    return margin.matches() ? margin.group(1) : "";
  }
}
