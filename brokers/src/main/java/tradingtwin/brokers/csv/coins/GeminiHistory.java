package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Gemini's transaction history, saved as CSV: three columns for every asset the account ever held.
///
/// Columns as in BittyTax's "Gemini" (`BTC Amount BTC`, `Fee (USD) USD`); a symbol says which of
/// them a row fills.
final class GeminiHistory implements CsvFormat {

  private static final Column DATE = Column.required("Date");
  private static final Column TIME = Column.required("Time (UTC)");
  private static final Column TYPE = Column.required("Type");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column SPECIFICATION = Column.required("Specification");
  private static final Column TRADE_ID = Column.required("Trade ID");
  private static final Column ORDER_ID = Column.required("Order ID");

  private static final FormatSign SIGN =
      new FormatSign(
          "gemini-history",
          "Gemini transaction history",
          "gemini",
          ZoneRule.UTC,
          List.of(DATE, TIME, TYPE, SYMBOL, SPECIFICATION, TRADE_ID, ORDER_ID));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.text(TYPE).toLowerCase(Locale.ROOT);
    if (!type.equals("buy") && !type.equals("sell")) {
      return new RowMeaning.NoTrade();
    }
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    if (symbol.endsWith("PERP")) {
      return new RowMeaning.NotImported(
          "the amounts of %s are results, not coins.".formatted(DamagedRow.quoted(symbol)));
    }
    Pair pair = pair(row, symbol);
    BigDecimal base = amount(row, pair.base());
    String fee = row.textUnder("fee (%1$s) %1$s".formatted(lower(pair.quote())));
    return new RowMeaning.Fill(
        pair.symbol(),
        row.side(TYPE),
        base,
        Exchanged.price(amount(row, pair.quote()), base),
        fee.isEmpty() ? BigDecimal.ZERO : row.numberIn(fee, SYMBOL).abs(),
        pair.quote(),
        moment(row),
        row.id(TRADE_ID),
        row.id(ORDER_ID),
        null);
  }

  /// Cut where both parts have a column of their own.
  private static Pair pair(CsvRow row, String symbol) throws DamagedRow {
    for (int cut = 1; cut < symbol.length(); cut++) {
      String base = symbol.substring(0, cut);
      String quote = symbol.substring(cut);
      if (!row.textUnder(column(base)).isEmpty() && !row.textUnder(column(quote)).isEmpty()) {
        return new Pair(base, quote);
      }
    }
    throw new DamagedRow(
        "The symbol %s does not fit the amounts in its line.".formatted(DamagedRow.quoted(symbol)));
  }

  private static BigDecimal amount(CsvRow row, String asset) throws DamagedRow {
    return row.numberIn(row.textUnder(column(asset)), SYMBOL).abs();
  }

  private static String column(String asset) {
    return "%1$s amount %1$s".formatted(lower(asset));
  }

  private static String lower(String asset) {
    return asset.toLowerCase(Locale.ROOT);
  }

  /// A workbook's date cell may already hold the time.
  private static Moment moment(CsvRow row) throws DamagedRow {
    String date = row.needed(DATE);
    String time = row.text(TIME);
    boolean whole = date.contains(":") || time.isEmpty();
    return row.momentOf(whole ? date : date + " " + time.substring(time.lastIndexOf(' ') + 1));
  }
}
