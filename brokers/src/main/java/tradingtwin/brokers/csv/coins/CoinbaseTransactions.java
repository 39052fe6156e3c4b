package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// The transaction history of Coinbase, in its present and its older headers.
///
/// Columns as in BittyTax's Coinbase parsers v1 to v4; the five kinds of notes too.
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

  private static final Map<String, Purpose> CAME =
      Map.ofEntries(
          Map.entry("deposit", Purpose.CASH),
          Map.entry("receive", Purpose.TRANSFER),
          Map.entry("pro withdrawal", Purpose.TRANSFER),
          Map.entry("exchange withdrawal", Purpose.TRANSFER),
          Map.entry("rewards income", Purpose.REWARD),
          Map.entry("reward income", Purpose.REWARD),
          Map.entry("staking income", Purpose.REWARD),
          Map.entry("learning reward", Purpose.REWARD),
          Map.entry("inflation reward", Purpose.REWARD),
          Map.entry("coinbase earn", Purpose.REWARD),
          Map.entry("interest payout", Purpose.INTEREST));
  private static final Map<String, Purpose> WENT =
      Map.of(
          "withdrawal", Purpose.CASH,
          "send", Purpose.TRANSFER,
          "pro deposit", Purpose.TRANSFER,
          "exchange deposit", Purpose.TRANSFER);

  private static final Pattern TRADED =
      Pattern.compile("\\bon ([A-Z0-9]{1,15})-([A-Z0-9]{2,10}) at \\D{0,3}([\\d.,]*\\d)");

  private static final Pattern CONVERTED =
      Pattern.compile("Converted ([\\d.,]*\\d) (\\w{1,20}) to ([\\d.,]*\\d) (\\w{1,20})");
  private static final Pattern PAID = Pattern.compile("\\bfor \\D{0,3}[\\d.,]*\\d ([A-Z]{3,5})\\b");

  /// Farther apart than any spread, nearer than any two currencies worth telling apart.
  private static final BigDecimal MOST_APART = new BigDecimal("0.05");

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
      case "convert" -> converted(row);
      default -> entry(row, type);
    };
  }

  /// What came or went; older files state it without a sign.
  private static RowMeaning entry(CsvRow row, String type) throws DamagedRow {
    Purpose came = CAME.get(type);
    Purpose went = WENT.get(type);
    if (came == null && went == null) {
      return new RowMeaning.NoTrade();
    }
    EntryDraft draft = EntryDraft.of(row.moment(TIME), row.text(TYPE)).id(row.id(ID));
    String asset = row.needed(ASSET).toUpperCase(Locale.ROOT);
    BigDecimal amount = row.number(QUANTITY).abs();
    return came == null
        ? draft.money(Objects.requireNonNull(went), asset, amount.negate())
        : draft.money(came, asset, amount);
  }

  /// The other coin and its amount stand in the notes only.
  private static RowMeaning converted(CsvRow row) throws DamagedRow {
    String asset = row.needed(ASSET).toUpperCase(Locale.ROOT);
    Matcher told = CONVERTED.matcher(row.text(NOTES));
    if (!told.find()) {
      return new RowMeaning.NotImported(
          "the notes of this conversion do not say what became of what.");
    }
    if (told.group(4).equals(asset) && !told.group(2).equals(asset)) {
      return new RowMeaning.NoTrade();
    }
    Exchanged exchanged =
        new Exchanged(
            told.group(4), row.numberIn(told.group(3), NOTES), asset, row.number(QUANTITY));
    BigDecimal fee = row.numberOrZero(FEE).abs();
    String currency = fee.signum() == 0 ? "" : currency(row);
    return exchanged.fill(row.moment(TIME), fee, currency, row.id(ID), null, null);
  }

  private RowMeaning fill(CsvRow row, Side side) throws DamagedRow {
    String asset = row.needed(ASSET).toUpperCase(Locale.ROOT);
    BigDecimal quantity = row.number(QUANTITY).abs();
    String currency = currency(row);
    BigDecimal price = price(row, quantity);
    if (contradicted(row, price.multiply(quantity))) {
      currency = totalsCurrency(row);
      price = Exchanged.price(row.number(SUBTOTAL), quantity);
    }
    String quote = currency;
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

  /// Some files state the price in dollars and the totals in the money that was paid.
  private static boolean contradicted(CsvRow row, BigDecimal worth) throws DamagedRow {
    BigDecimal subtotal = row.numberOrZero(SUBTOTAL).abs();
    BigDecimal off = subtotal.subtract(worth).abs();
    return subtotal.compareTo(BigDecimal.ONE) >= 0
        && off.compareTo(subtotal.multiply(MOST_APART)) > 0;
  }

  private static String totalsCurrency(CsvRow row) throws DamagedRow {
    Matcher paid = PAID.matcher(row.text(NOTES));
    if (paid.find()) {
      return paid.group(1);
    }
    throw new DamagedRow(
        "Price and totals of this line are in different currencies, and nothing names the second.");
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
