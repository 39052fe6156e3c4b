package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// tastytrade's transactions, with the multiplier of each contract. Average prices are of a whole
/// contract and signed; a future's price stands in words (`… @ 5010.25`).
///
/// Header as the public reader AgileTrossDev/tasty_anaylzer lists it.
final class Tastytrade implements CsvFormat {

  private static final Column DATE = Column.required("Date");
  private static final Column TYPE = Column.required("Type");
  private static final Column ACTION = Column.required("Action");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column INSTRUMENT = Column.required("Instrument Type");
  private static final Column DESCRIPTION = Column.required("Description");
  private static final Column VALUE = Column.required("Value");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column AVERAGE = Column.required("Average Price");
  private static final Column COMMISSIONS = Column.required("Commissions");
  private static final Column FEES = Column.required("Fees");
  private static final Column MULTIPLIER = Column.required("Multiplier");
  private static final Column ORDER = Column.optional("Order #");
  private static final Column CURRENCY = Column.optional("Currency");

  private static final FormatSign SIGN =
      new FormatSign(
          "tastytrade",
          "tastytrade transactions",
          "tastytrade",
          ZoneRule.NEW_YORK_UNLESS_TOLD,
          List.of(
              DATE,
              TYPE,
              ACTION,
              SYMBOL,
              INSTRUMENT,
              DESCRIPTION,
              VALUE,
              QUANTITY,
              AVERAGE,
              COMMISSIONS,
              FEES,
              MULTIPLIER,
              ORDER,
              CURRENCY));

  private static final Pattern AT_PRICE = Pattern.compile(".* @ ([\\d,]*\\.?\\d+).*");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(ACTION));
    if (side.isEmpty()) {
      return row.text(TYPE).equals("Receive Deliver")
          ? new RowMeaning.NotImported("an expiry, exercise or assignment has no price.")
          : new RowMeaning.NoTrade();
    }
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    String kind = row.text(INSTRUMENT).toUpperCase(Locale.ROOT);
    BigDecimal size = row.numberOrZero(MULTIPLIER);
    boolean contract = !(kind.equals("EQUITY") || kind.equals("CRYPTOCURRENCY"));
    if (contract && size.signum() <= 0) {
      return FillDraft.unsized(symbol);
    }
    String currency = row.text(CURRENCY).isEmpty() ? UsRow.DOLLAR : row.text(CURRENCY);
    FillDraft draft =
        FillDraft.of(
                Pair.parted(symbol).filter(p -> !contract).map(Pair::symbol).orElse(symbol),
                side.get(),
                row.number(QUANTITY),
                kind.equals("FUTURE")
                    ? inWords(row)
                    : perUnit(row, contract ? size : BigDecimal.ONE),
                row.moment(DATE))
            .fee(
                row.numberOrZero(COMMISSIONS).add(row.numberOrZero(FEES)).negate(),
                currency.toUpperCase(Locale.ROOT))
            .order(row.id(ORDER));
    if (!contract) {
      return draft.done();
    }
    Optional<String> name =
        OptionName.of(symbol)
            .map(OptionName::symbol)
            .or(() -> FutureName.of(symbol, draft.moment().ts()).map(FutureName::symbol));
    return name.isEmpty() ? FillDraft.unsized(symbol) : draft.inUnits(name.get(), size).done();
  }

  private static BigDecimal perUnit(CsvRow row, BigDecimal size) throws DamagedRow {
    return row.number(AVERAGE).abs().divide(size, MathContext.DECIMAL64);
  }

  private static BigDecimal inWords(CsvRow row) throws DamagedRow {
    Matcher words = AT_PRICE.matcher(row.text(DESCRIPTION));
    if (!words.matches()) {
      throw new DamagedRow("This line does not say the price of the future.");
    }
    return row.numberIn(words.group(1), DESCRIPTION);
  }
}
