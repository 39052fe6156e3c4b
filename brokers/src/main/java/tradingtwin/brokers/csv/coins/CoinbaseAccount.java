package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.Booking.Purpose;
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

/// The account statement of Coinbase Pro and Exchange: two `match` rows a fill and mostly a `fee`.
///
/// Columns as in BittyTax's "Coinbase Pro Account". The alias is the id that [CoinbaseFills]
/// gives, so both files of an account tell each fill once.
final class CoinbaseAccount implements GroupedFormat {

  private static final Column PORTFOLIO = Column.optional("portfolio");
  private static final Column TYPE = Column.required("type");
  private static final Column TIME = Column.required("time");
  private static final Column AMOUNT = Column.required("amount");
  private static final Column UNIT = Column.required("amount/balance unit");
  private static final Column TRANSFER_ID = Column.optional("transfer id");
  private static final Column TRADE_ID = Column.required("trade id");
  private static final Column ORDER_ID = Column.required("order id");

  private static final FormatSign SIGN =
      new FormatSign(
          "coinbase-account",
          "Coinbase Pro or Exchange account statement",
          "coinbase",
          ZoneRule.UTC,
          List.of(PORTFOLIO, TYPE, TIME, AMOUNT, UNIT, TRANSFER_ID, TRADE_ID, ORDER_ID));

  private static final OneExchange MATCH =
      new OneExchange(
          leg -> leg.kind().equals("fee"),
          (leg, exchanged) -> leg.id() == null ? null : leg.id() + ":" + exchanged.pair().symbol());

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TYPE).toLowerCase(Locale.ROOT);
    if (type.equals("deposit") || type.equals("withdrawal")) {
      return EntryDraft.of(row.moment(TIME), type)
          .id(row.id(TRANSFER_ID))
          .account(row.textOrNull(PORTFOLIO))
          .money(Purpose.CASH, row.needed(UNIT).toUpperCase(Locale.ROOT), row.number(AMOUNT));
    }
    if (!type.equals("match") && !type.equals("fee")) {
      return new RowMeaning.NoTrade();
    }
    String trade = row.needed(TRADE_ID);
    return Leg.of(
            trade + "|" + row.text(ORDER_ID),
            type,
            row.needed(UNIT).toUpperCase(Locale.ROOT),
            row.number(AMOUNT),
            row.moment(TIME))
        .named(row.id(TRADE_ID), null, row.textOrNull(PORTFOLIO));
  }

  @Override
  public List<Settled> settle(List<Leg> legs) {
    return MATCH.settle(legs);
  }
}
