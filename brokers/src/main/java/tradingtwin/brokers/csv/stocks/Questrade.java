package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Questrade's activities. A time of midnight is a day; an option is known by its description and
/// refused, since the size of its contract is not stated.
///
/// Header as the public importer beancount_reds_importers (Questrade) reads it.
final class Questrade implements CsvFormat {

  private static final Column DATE = Column.required("Transaction Date");
  private static final Column SETTLED = Column.required("Settlement Date");
  private static final Column ACTION = Column.required("Action");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column DESCRIPTION = Column.required("Description");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price");
  private static final Column GROSS = Column.required("Gross Amount");
  private static final Column COMMISSION = Column.required("Commission");
  private static final Column NET = Column.required("Net Amount");
  private static final Column CURRENCY = Column.required("Currency");
  private static final Column ACCOUNT = Column.optional("Account #");

  private static final FormatSign SIGN =
      new FormatSign(
          "questrade",
          "Questrade activities",
          "questrade",
          ZoneRule.TORONTO,
          List.of(
              DATE,
              SETTLED,
              ACTION,
              SYMBOL,
              DESCRIPTION,
              QUANTITY,
              PRICE,
              GROSS,
              COMMISSION,
              NET,
              CURRENCY,
              ACCOUNT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(ACTION));
    if (side.isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    String description = row.text(DESCRIPTION).toUpperCase(Locale.ROOT);
    if (description.startsWith("CALL ") || description.startsWith("PUT ")) {
      return FillDraft.unsized(description);
    }
    String time = row.needed(DATE).replaceFirst(" 12:00:00 AM$", "");
    return FillDraft.of(
            row.needed(SYMBOL).toUpperCase(Locale.ROOT),
            side.get(),
            row.number(QUANTITY),
            row.number(PRICE),
            row.momentOf(DateOrder.YEAR_FIRST.yearFirst(time)))
        .fee(row.numberOrZero(COMMISSION).abs(), row.text(CURRENCY).toUpperCase(Locale.ROOT))
        .account(row.textOrNull(ACCOUNT))
        .done();
  }
}
