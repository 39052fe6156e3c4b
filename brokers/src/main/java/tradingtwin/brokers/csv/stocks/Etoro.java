package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// eToro's account activity. It gives no price, only amount and units, and never says long or
/// short: what may be short (a contract for difference) is refused, what cannot be is a buy when it
/// opens. Amounts are in dollars.
final class Etoro implements CsvFormat {

  private static final Column DATE = Column.required("Date");
  private static final Column TYPE = Column.required("Type");
  private static final Column DETAILS = Column.required("Details");
  private static final Column AMOUNT = Column.required("Amount");
  private static final Column UNITS = Column.required("Units");
  private static final Column EQUITY = Column.required("Realized Equity Change");
  private static final Column POSITION = Column.required("Position ID");
  private static final Column ASSET = Column.required("Asset type");

  private static final FormatSign SIGN =
      new FormatSign(
          "etoro",
          "eToro account activity",
          "etoro",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(DATE, TYPE, DETAILS, AMOUNT, UNITS, EQUITY, POSITION, ASSET));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.text(TYPE).toLowerCase(Locale.ROOT);
    boolean opened = type.equals("open position");
    if (!opened && !type.equals("position closed")) {
      return new RowMeaning.NoTrade();
    }
    String asset = row.text(ASSET).toLowerCase(Locale.ROOT);
    Optional<Pair> pair = Pair.parted(row.needed(DETAILS));
    if (!List.of("stocks", "etf", "crypto").contains(asset)) {
      return new RowMeaning.NotImported("the file does not say whether it was long or short.");
    }
    if (pair.isEmpty() || !pair.get().quote().equals(UsRow.DOLLAR)) {
      return new RowMeaning.NotImported(
          "%s is not priced in the dollars of this file."
              .formatted(DamagedRow.quoted(row.text(DETAILS))));
    }
    BigDecimal units = row.number(UNITS).abs();
    if (units.signum() == 0) {
      throw new DamagedRow("The quantity must be above zero.");
    }
    return FillDraft.of(
            asset.equals("crypto") ? pair.get().symbol() : pair.get().base(),
            opened ? Side.BUY : Side.SELL,
            units,
            row.number(AMOUNT).abs().divide(units, MathContext.DECIMAL64),
            row.moment(DATE, DateOrder.DAY_FIRST))
        .id(id(row, opened))
        .done();
  }

  /// A position has one id, its opening and its close are two fills.
  private static @Nullable String id(CsvRow row, boolean opened) {
    String position = row.id(POSITION);
    return position == null ? null : position + (opened ? ":open" : ":close");
  }
}
