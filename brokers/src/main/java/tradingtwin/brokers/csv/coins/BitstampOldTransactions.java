package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Bitstamp's transactions before 2023: `1.00000000 ETH` in one cell, `Jan. 28, 2022, 12:31 AM`.
///
/// Columns as in BittyTax's "Bitstamp". Times are to the minute, and nothing says their zone; they
/// are taken for UTC, as BittyTax does, and asked.
final class BitstampOldTransactions implements CsvFormat {

  private static final Column TYPE = Column.required("Type");
  private static final Column TIME = Column.required("Datetime");
  private static final Column ACCOUNT = Column.required("Account");
  private static final Column AMOUNT = Column.required("Amount");
  private static final Column VALUE = Column.required("Value");
  private static final Column RATE = Column.required("Rate");
  private static final Column FEE = Column.required("Fee");
  private static final Column SIDE = Column.required("Sub Type");

  private static final FormatSign SIGN =
      new FormatSign(
          "bitstamp-transactions-old",
          "Bitstamp transactions (before 2023)",
          "bitstamp",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(TYPE, TIME, ACCOUNT, AMOUNT, VALUE, RATE, FEE, SIDE));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (!row.needed(TYPE).toLowerCase(Locale.ROOT).equals("market")) {
      return new RowMeaning.NoTrade();
    }
    GluedAmount amount = GluedAmount.in(row, AMOUNT);
    GluedAmount rate = GluedAmount.in(row, RATE);
    boolean free = row.text(FEE).isEmpty();
    GluedAmount fee =
        free ? new GluedAmount(BigDecimal.ZERO, rate.asset()) : GluedAmount.in(row, FEE);
    return new RowMeaning.Fill(
        amount.asset() + "-" + rate.asset(),
        row.side(SIDE),
        amount.number().abs(),
        rate.number(),
        fee.number().abs(),
        fee.asset(),
        row.moment(TIME),
        null,
        null,
        row.textOrNull(ACCOUNT));
  }
}
