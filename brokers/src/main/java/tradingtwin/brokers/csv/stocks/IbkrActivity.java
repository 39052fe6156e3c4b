package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Interactive Brokers' activity statement: some thirty sections in one file, of which `Trades`
/// holds the fills and `Financial Instrument Information` what a contract holds.
///
/// It gives no ids. What its `SubTotal` rows count is compared with what was read.
final class IbkrActivity implements StatementFormat {

  static final Column KIND = Column.required("twin kind");
  static final Column DETAIL = Column.required("DataDiscriminator");
  static final Column ASSET = Column.required("Asset Category");
  static final Column CURRENCY = Column.required("Currency");
  static final Column SYMBOL = Column.required("Symbol");
  static final Column QUANTITY = Column.required("Quantity");
  static final Column FEE = Column.required("Comm/Fee");
  static final Column SIZE = Column.required("twin size");
  static final Column FEE_CURRENCY = Column.required("twin fee currency");
  private static final Column TIME = Column.required("Date/Time");
  private static final Column PRICE = Column.required("T. Price");
  private static final Column ACCOUNT = Column.optional("Account");
  private static final Column CODE = Column.optional("Code");
  private static final Column SECTION = Column.optional("twin section");
  private static final Column AMOUNT = Column.optional("twin amount");

  private static final FormatSign SIGN =
      new FormatSign(
          "ibkr-activity",
          "Interactive Brokers activity statement",
          "ibkr",
          ZoneRule.NEW_YORK,
          List.of(
              KIND,
              DETAIL,
              ASSET,
              CURRENCY,
              SYMBOL,
              TIME,
              QUANTITY,
              PRICE,
              FEE,
              ACCOUNT,
              SIZE,
              FEE_CURRENCY,
              CODE,
              SECTION,
              AMOUNT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    String text = file.text();
    return text.contains("Trades,Header,DataDiscriminator")
            || text.contains("\"Trades\",\"Header\",\"DataDiscriminator\"")
        ? Optional.of(new IbkrSections(file.rows(',')).trades())
        : Optional.empty();
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (row.text(KIND).equals("Booking")) {
      return booking(row);
    }
    String detail = row.text(DETAIL);
    if (!row.text(KIND).equals("Data")
        || !(detail.equals("Order") || detail.equals("Trade") || detail.equals("Execution"))) {
      return new RowMeaning.NoTrade();
    }
    BigDecimal quantity = row.number(QUANTITY);
    BigDecimal price = row.number(PRICE);
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    if (price.signum() == 0) {
      return new IbkrBooking(row.text(CODE))
          .ended(
              EntryDraft.of(moment(row), row.text(CODE)).account(row.textOrNull(ACCOUNT)),
              symbol,
              quantity,
              row.numberOrZero(SIZE));
    }
    FillDraft draft =
        FillDraft.of(
                symbol, quantity.signum() < 0 ? Side.SELL : Side.BUY, quantity, price, moment(row))
            .fee(row.numberOrZero(FEE).negate(), row.text(FEE_CURRENCY))
            .account(row.textOrNull(ACCOUNT));
    String size = row.text(SIZE);
    return new IbkrInstrument(row.text(ASSET), symbol, size.isEmpty() ? null : row.number(SIZE))
        .fill(draft);
  }

  private static RowMeaning booking(CsvRow row) throws DamagedRow {
    return new IbkrBooking(row.text(SYMBOL))
        .read(
            row.text(SECTION),
            EntryDraft.of(moment(row), row.text(SYMBOL)).account(row.textOrNull(ACCOUNT)),
            row.text(CURRENCY).toUpperCase(Locale.ROOT),
            row.numberOrZero(AMOUNT),
            row.numberOrZero(QUANTITY));
  }

  private static Moment moment(CsvRow row) throws DamagedRow {
    return row.momentOf(IbkrFlex.yearFirst(row.needed(TIME)));
  }

  @Override
  public List<Remark> remarks(Sheet sheet, List<BrokerFill> fills) {
    return new IbkrSubTotals(sheet, fills).remarks();
  }
}
