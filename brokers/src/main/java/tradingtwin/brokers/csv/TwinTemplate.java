package tradingtwin.brokers.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Our own template, for every broker whose export we do not read; see [FillTemplate].
final class TwinTemplate implements CsvFormat {

  private static final Column TIME = Column.required("time");
  private static final Column SYMBOL = Column.required("symbol");
  private static final Column SIDE = Column.required("side");
  private static final Column QUANTITY = Column.required("quantity");
  private static final Column PRICE = Column.required("price");
  private static final Column FEE = Column.optional("fee");
  private static final Column FEE_CURRENCY = Column.optional("fee_currency");
  private static final Column ID = Column.optional("id");
  private static final Column ACCOUNT = Column.optional("account");

  private static final FormatSign SIGN =
      new FormatSign(
          FillTemplate.FORMAT_ID,
          "Trading Twin template",
          "generic",
          ZoneRule.OFFSET_IN_EACH_TIME,
          List.of(TIME, SYMBOL, SIDE, QUANTITY, PRICE, FEE, FEE_CURRENCY, ID, ACCOUNT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String written = row.needed(SYMBOL);
    Optional<Pair> pair = Pair.parted(written);
    String symbol = pair.map(Pair::symbol).orElse(written.toUpperCase(Locale.ROOT));
    BigDecimal fee = row.numberOrZero(FEE);
    String stated = row.text(FEE_CURRENCY).toUpperCase(Locale.ROOT);
    return new RowMeaning.Fill(
        symbol,
        row.side(SIDE),
        row.number(QUANTITY),
        row.number(PRICE),
        fee,
        stated.isEmpty() ? pair.map(Pair::quote).orElse("") : stated,
        row.momentAsWritten(TIME),
        row.id(ID),
        null,
        row.textOrNull(ACCOUNT));
  }
}
