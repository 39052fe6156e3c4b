package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// TD Ameritrade's transactions from its website. The side stands in the description
/// (`Bought 10 AAPL @ 150.25`); `***END OF FILE***` closes it.
final class TdAmeritrade implements CsvFormat {

  private static final Column DATE = Column.required("DATE");
  private static final Column ID = Column.required("TRANSACTION ID");
  private static final Column DESCRIPTION = Column.required("DESCRIPTION");
  private static final Column QUANTITY = Column.required("QUANTITY");
  private static final Column SYMBOL = Column.required("SYMBOL");
  private static final Column PRICE = Column.required("PRICE");
  private static final Column COMMISSION = Column.required("COMMISSION");
  private static final Column AMOUNT = Column.required("AMOUNT");
  private static final Column REG_FEE = Column.optional("REG FEE");

  private static final FormatSign SIGN =
      new FormatSign(
          "td-ameritrade",
          "TD Ameritrade transactions",
          "tdameritrade",
          ZoneRule.NEW_YORK,
          List.of(DATE, ID, DESCRIPTION, QUANTITY, SYMBOL, PRICE, COMMISSION, AMOUNT, REG_FEE));

  private static final Pattern TRADED =
      Pattern.compile("(?i)(bought|sold)( to (open|close|cover)| short)? [\\d.,]+ .*@.*");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Matcher traded = TRADED.matcher(row.text(DESCRIPTION));
    if (!traded.matches()) {
      return new RowMeaning.NoTrade();
    }
    boolean bought = traded.group(1).toLowerCase(Locale.ROOT).equals("bought");
    return new UsRow(
            row.needed(SYMBOL),
            row.text(SYMBOL),
            bought ? Side.BUY : Side.SELL,
            row.number(QUANTITY),
            row.number(PRICE).abs(),
            row.moment(DATE, DateOrder.MONTH_FIRST))
        .read(
            draft ->
                draft
                    .fee(
                        row.numberOrZero(COMMISSION).abs().add(row.numberOrZero(REG_FEE).abs()),
                        UsRow.DOLLAR)
                    .id(row.id(ID)));
  }
}
