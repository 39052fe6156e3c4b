package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Binance's spot trade history, also with the header of a Czech account. It gives no ids.
///
/// Columns as in BittyTax's "Binance Trades" and everytrade's parsers of Binance.
/// Where the header does not say UTC, the zone is the one chosen for the export: asked.
///
/// Numbers and assets are glued together (`0.5DOGE`), and an asset may begin with a digit:
/// `5.11INCH` is 5.1 of 1INCH. The pair tells where to cut: it is the executed asset followed by
/// the amount's asset.
final class BinanceTrades implements CsvFormat {

  private static final Column TIME = Column.required("Date(UTC)", "Time", "Date", "Čas");
  private static final Column PAIR = Column.required("Pair", "Symbol", "Pár");
  private static final Column SIDE = Column.required("Side", "Strana");
  private static final Column PRICE = Column.required("Price", "Cena");
  private static final Column EXECUTED = Column.required("Executed", "Provedeno");
  private static final Column AMOUNT = Column.required("Amount", "Částka");
  private static final Column FEE = Column.required("Fee", "Poplatek");

  private static final FormatSign SIGN =
      new FormatSign(
          "binance-trades",
          "Binance trade history",
          "binance",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(TIME, PAIR, SIDE, PRICE, EXECUTED, AMOUNT, FEE));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String executed = upper(row.needed(EXECUTED));
    Pair pair = pair(upper(row.needed(PAIR)), executed, upper(row.needed(AMOUNT)));
    String fee = upper(row.text(FEE));
    String feeCurrency = feeCurrency(fee, pair);
    return new RowMeaning.Fill(
        pair.symbol(),
        row.side(SIDE),
        row.numberIn(without(executed, pair.base()), EXECUTED),
        row.number(PRICE),
        fee.isEmpty() ? BigDecimal.ZERO : row.numberIn(without(fee, feeCurrency), FEE),
        feeCurrency,
        row.moment(TIME),
        null,
        null,
        null);
  }

  private static Pair pair(String stated, String executed, String amount) throws DamagedRow {
    String word = stated.replaceAll("[-/_ ]", "");
    for (int cut = 1; cut < word.length(); cut++) {
      String base = word.substring(0, cut);
      String quote = word.substring(cut);
      if (numberThen(executed, base) && numberThen(amount, quote)) {
        return new Pair(base, quote);
      }
    }
    throw new DamagedRow(
        "The pair %s does not fit the amounts in its line.".formatted(DamagedRow.quoted(stated)));
  }

  private static String feeCurrency(String fee, Pair pair) {
    for (String currency : List.of(pair.base(), pair.quote(), "BNB")) {
      if (numberThen(fee, currency)) {
        return currency;
      }
    }
    String letters = fee.replaceFirst("^[-\\d.,]+", "");
    return letters.isEmpty() ? pair.quote() : letters;
  }

  private static boolean numberThen(String cell, String asset) {
    return cell.endsWith(asset) && without(cell, asset).matches("-?[\\d.,]*\\d\\s?");
  }

  private static String without(String cell, String asset) {
    return cell.endsWith(asset) ? cell.substring(0, cell.length() - asset.length()).strip() : cell;
  }

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }
}
