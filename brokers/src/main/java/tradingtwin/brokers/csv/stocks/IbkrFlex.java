package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Interactive Brokers' Flex query of trades, as CSV or as XML: the columns are the trader's
/// choice, and bear the same names in both.
///
/// Only executions are fills; orders and summaries of symbols tell them again.
final class IbkrFlex implements StatementFormat {

  private static final Column SECTION = Column.optional("TRNT");
  private static final Column ACCOUNT = Column.optional("ClientAccountID", "accountId");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column ASSET = Column.optional("AssetClass", "assetCategory");
  private static final Column CURRENCY = Column.optional("CurrencyPrimary", "currency");
  private static final Column TIME = Column.required("DateTime", "Date/Time", "TradeDate/Time");
  private static final Column SIDE = Column.optional("Buy/Sell", "buySell");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("TradePrice");
  private static final Column COMMISSION = Column.required("IBCommission");
  private static final Column COMMISSION_CURRENCY = Column.optional("IBCommissionCurrency");
  private static final Column MULTIPLIER = Column.optional("Multiplier");
  private static final Column TRADE_ID = Column.optional("TradeID");
  private static final Column EXECUTION_ID = Column.optional("IBExecID");
  private static final Column ORDER_ID = Column.optional("IBOrderID");
  private static final Column DETAIL = Column.optional("LevelOfDetail");
  private static final Column NOTES = Column.optional("Notes/Codes", "notes");
  private static final Column ELEMENT = Column.optional(FlexXml.ELEMENT);
  private static final Column TYPE = Column.optional("Type");
  private static final Column AMOUNT = Column.optional("Amount");
  private static final Column WORDS = Column.optional("ActionDescription", "Description");
  private static final Column TRANSACTION = Column.optional("TransactionID");

  private static final FormatSign SIGN =
      new FormatSign(
          "ibkr-flex",
          "Interactive Brokers Flex query",
          "ibkr",
          ZoneRule.NEW_YORK_UNLESS_TOLD,
          List.of(
              SECTION,
              ACCOUNT,
              SYMBOL,
              ASSET,
              CURRENCY,
              TIME,
              SIDE,
              QUANTITY,
              PRICE,
              COMMISSION,
              COMMISSION_CURRENCY,
              MULTIPLIER,
              TRADE_ID,
              EXECUTION_ID,
              ORDER_ID,
              DETAIL,
              NOTES,
              ELEMENT,
              TYPE,
              AMOUNT,
              WORDS,
              TRANSACTION));

  private static final Pattern CLOSE =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[;, T]+(\\d{2}):?(\\d{2}):?(\\d{2}))?( E[SD]T)?");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return file.text().contains("<FlexQueryResponse")
        ? new FlexXml(file.text()).trades()
        : Optional.empty();
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String element = row.text(ELEMENT);
    if (!element.isEmpty() && !element.equals("Trade")) {
      return booking(row);
    }
    String section = row.text(SECTION);
    String detail = row.text(DETAIL);
    boolean told = detail.isEmpty() || detail.equalsIgnoreCase("EXECUTION");
    if (!told || !(section.isEmpty() || section.equals("TRNT"))) {
      return new RowMeaning.NoTrade();
    }
    if (row.text(SIDE).contains("Ca.")) {
      return new RowMeaning.NotImported("the broker cancelled a trade here.");
    }
    BigDecimal price = row.number(PRICE);
    BigDecimal quantity = row.number(QUANTITY);
    if (price.signum() == 0) {
      return new IbkrBooking(row.text(NOTES))
          .ended(
              draft(row, row.text(NOTES)).id(id(row)),
              row.needed(SYMBOL),
              quantity,
              row.numberOrZero(MULTIPLIER));
    }
    String currency = row.text(COMMISSION_CURRENCY);
    FillDraft draft =
        FillDraft.of(
                row.needed(SYMBOL).toUpperCase(Locale.ROOT),
                side(row, quantity),
                quantity,
                price,
                row.momentOf(yearFirst(row.needed(TIME))))
            .fee(
                row.numberOrZero(COMMISSION).negate(),
                (currency.isEmpty() ? row.text(CURRENCY) : currency).toUpperCase(Locale.ROOT))
            .id(id(row))
            .order(row.id(ORDER_ID))
            .account(row.textOrNull(ACCOUNT));
    String size = row.text(MULTIPLIER);
    return new IbkrInstrument(
            row.text(ASSET), draft.symbol(), size.isEmpty() ? null : row.number(MULTIPLIER))
        .fill(draft);
  }

  private static RowMeaning booking(CsvRow row) throws DamagedRow {
    if (row.text(DETAIL).equalsIgnoreCase("SUMMARY")) {
      return new RowMeaning.NoTrade();
    }
    String words = row.text(WORDS);
    return new IbkrBooking(words)
        .read(
            row.text(TYPE),
            draft(row, words.isEmpty() ? row.text(TYPE) : words).id(row.id(TRANSACTION)),
            row.text(CURRENCY).toUpperCase(Locale.ROOT),
            row.numberOrZero(AMOUNT),
            row.numberOrZero(QUANTITY));
  }

  private static EntryDraft draft(CsvRow row, String words) throws DamagedRow {
    return EntryDraft.of(row.momentOf(yearFirst(row.needed(TIME))), words)
        .account(row.textOrNull(ACCOUNT));
  }

  private static @Nullable String id(CsvRow row) {
    String trade = row.id(TRADE_ID);
    return trade == null ? row.id(EXECUTION_ID) : trade;
  }

  private static Side side(CsvRow row, BigDecimal quantity) throws DamagedRow {
    return row.text(SIDE).isEmpty() ? quantity.signum() < 0 ? Side.SELL : Side.BUY : row.side(SIDE);
  }

  /// `20260126;115715`, `2026-01-26, 11:57:15` or `20260126`, as the trader chose.
  static String yearFirst(String cell) {
    Matcher m = CLOSE.matcher(cell.strip());
    if (!m.matches()) {
      return cell.replace(';', ' ');
    }
    String date = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
    String zone = m.group(7) == null ? "" : m.group(7).equals(" EDT") ? "-04:00" : "-05:00";
    return m.group(4) == null
        ? date
        : "%s %s:%s:%s%s".formatted(date, m.group(4), m.group(5), m.group(6), zone);
  }
}
