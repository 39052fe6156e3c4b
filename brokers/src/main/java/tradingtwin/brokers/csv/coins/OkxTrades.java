package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;
import tradingtwin.brokers.csv.format.ZoneRule;

/// OKX's trading history in its two later generations: two rows a fill, one for each balance.
///
/// Columns as in everytrade's readings of OKX and BittyTax's "OKX Trades" (`Instrument`, `Type`,
/// `Unit` twice). The side is that of the row's own balance; what the amount counts is the balance
/// unit, since the trading unit is wrong in files of 2025. The zone is the one of the site's
/// settings: some files say it above the table (`Time Zone:UTC+8`), else it is asked.
final class OkxTrades implements GroupedFormat {

  private static final Column ID = Column.required("id");
  private static final Column ORDER_ID = Column.required("Order id");
  private static final Column TIME = Column.required("Time");
  private static final Column TRADE_TYPE = Column.required("Trade Type");
  private static final Column SYMBOL = Column.required("Symbol", "Instrument");
  private static final Column ACTION = Column.required("Action", "Type");
  private static final Column AMOUNT = Column.required("Amount");
  private static final Column PRICE = Column.optional("Filled Price");
  private static final Column FEE = Column.required("Fee");
  private static final Column FEE_UNIT = Column.optional("Fee Unit");
  private static final Column CHANGE = Column.required("Balance Change");
  private static final Column UNIT = Column.required("Balance Unit", "Unit #2");

  private static final FormatSign SIGN =
      new FormatSign(
          "okx-trades",
          "OKX trading history",
          "okx",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(
              ID,
              ORDER_ID,
              TIME,
              TRADE_TYPE,
              SYMBOL,
              ACTION,
              AMOUNT,
              PRICE,
              FEE,
              FEE_UNIT,
              CHANGE,
              UNIT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TRADE_TYPE).toLowerCase(Locale.ROOT);
    String action = row.text(ACTION).toLowerCase(Locale.ROOT);
    Purpose purpose = purpose(type, action);
    if (purpose != null) {
      return EntryDraft.of(row.moment(TIME), row.text(ACTION))
          .id(row.id(ID))
          .money(purpose, row.needed(UNIT).toUpperCase(Locale.ROOT), row.number(CHANGE));
    }
    if (type.equals("transfer") || !(action.equals("buy") || action.equals("sell"))) {
      return new RowMeaning.NoTrade();
    }
    if (!type.equals("spot")) {
      return new RowMeaning.NotImported(
          "only spot trades of this export are read, and this one is of type %s."
              .formatted(DamagedRow.quoted(type)));
    }
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    Pair pair =
        Pair.parted(symbol)
            .orElseThrow(
                () -> new DamagedRow("%s is no pair.".formatted(DamagedRow.quoted(symbol))));
    String unit = row.needed(UNIT).toUpperCase(Locale.ROOT);
    String feeUnit = row.text(FEE_UNIT).toUpperCase(Locale.ROOT);
    BigDecimal amount = row.number(AMOUNT).abs();
    return Leg.of(
            row.needed(ORDER_ID) + "|" + pair.symbol(),
            type,
            unit,
            row.side(ACTION) == Side.BUY ? amount : amount.negate(),
            row.moment(TIME))
        .charged(row.numberOrZero(FEE).negate(), feeUnit.isEmpty() ? unit : feeUnit)
        .priced(pair.symbol(), row.text(PRICE).isEmpty() ? null : row.number(PRICE))
        .named(row.id(ID), row.id(ORDER_ID), null);
  }

  private static @Nullable Purpose purpose(String type, String action) {
    if (type.equals("transfer") && action.startsWith("transfer")) {
      return Purpose.TRANSFER;
    }
    return action.startsWith("funding fee") ? Purpose.FUNDING : null;
  }

  @Override
  public List<Settled> settle(List<Leg> legs) {
    return Pair.parted(legs.getFirst().symbol())
        .map(pair -> new SpotPairs(pair).settle(legs))
        .orElse(List.of());
  }
}
