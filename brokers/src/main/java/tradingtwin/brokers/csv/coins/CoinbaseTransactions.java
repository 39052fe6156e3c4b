package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// The transaction history of Coinbase, in its present and its older headers.
///
/// The pair stands only in the notes (`… on SHIB-EUR at 0.00002 EUR/SHIB`). When the file is
/// reported in another currency than the pair's, the price in the notes is the traded one.
final class CoinbaseTransactions implements CsvFormat {

  private static final Column ID = Column.optional("ID");
  private static final Column TIME = Column.required("Timestamp");
  private static final Column TYPE = Column.required("Transaction Type");
  private static final Column ASSET = Column.required("Asset");
  private static final Column QUANTITY = Column.required("Quantity Transacted");
  private static final Column CURRENCY = Column.optional("Price Currency", "Spot Price Currency");
  private static final Column PRICE =
      Column.required(
          "Price at Transaction", "Spot Price at Transaction", "* Spot Price at Transaction");
  private static final Column SUBTOTAL = Column.optional("Subtotal", "* Subtotal");
  private static final Column FEE =
      Column.optional("Fees and/or Spread", "Fees", "* Fees and/or Spread", "* Fees");
  private static final Column NOTES = Column.optional("Notes");

  private static final FormatSign SIGN =
      new FormatSign(
          "coinbase-transactions",
          "Coinbase transaction history",
          "coinbase",
          ZoneRule.UTC,
          List.of(ID, TIME, TYPE, ASSET, QUANTITY, CURRENCY, PRICE, SUBTOTAL, FEE, NOTES));

  private static final Pattern TRADED =
      Pattern.compile("\\bon ([A-Z0-9]{1,15})-([A-Z0-9]{2,10}) at \\D{0,3}([\\d.,]*\\d)");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TYPE).toLowerCase(Locale.ROOT);
    return switch (type) {
      case "buy", "advanced trade buy", "advance trade buy" -> fill(row, Side.BUY);
      case "sell", "advanced trade sell", "advance trade sell" -> fill(row, Side.SELL);
      case "convert" ->
          new RowMeaning.NotImported(
              "a conversion of one coin into another has no price of its own in this file.");
      default -> new RowMeaning.NoTrade();
    };
  }

  private RowMeaning fill(CsvRow row, Side side) throws DamagedRow {
    String asset = row.needed(ASSET).toUpperCase(Locale.ROOT);
    String currency = currency(row);
    String quote = currency;
    BigDecimal quantity = row.number(QUANTITY).abs();
    BigDecimal price = price(row, quantity);
    Matcher traded = TRADED.matcher(row.text(NOTES));
    if (traded.find() && traded.group(1).equals(asset)) {
      quote = traded.group(2);
      price = quote.equals(currency) ? price : row.numberIn(traded.group(3), NOTES);
    }
    return new RowMeaning.Fill(
        asset + "-" + quote,
        side,
        quantity,
        price,
        row.numberOrZero(FEE).abs(),
        currency,
        row.moment(TIME),
        row.id(ID),
        null,
        null);
  }

  /// The column's, or the one in the older header `EUR Spot Price at Transaction`.
  private static String currency(CsvRow row) throws DamagedRow {
    String stated = row.text(CURRENCY).toUpperCase(Locale.ROOT);
    if (!stated.isEmpty()) {
      return stated;
    }
    String inHeader = row.headerOf(PRICE).toUpperCase(Locale.ROOT);
    if (inHeader.matches("[A-Z]{3,5} SPOT PRICE.*")) {
      return inHeader.substring(0, inHeader.indexOf(' '));
    }
    throw new DamagedRow("This line does not say in which currency it was paid.");
  }

  private static BigDecimal price(CsvRow row, BigDecimal quantity) throws DamagedRow {
    if (row.text(PRICE).isEmpty() && quantity.signum() > 0) {
      return row.number(SUBTOTAL).abs().divide(quantity, MathContext.DECIMAL64);
    }
    return row.number(PRICE).abs();
  }
}
