package tradingtwin.brokers.csv.stocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Webull's monthly statement outside the US: days without times, day first, and the currency in
/// a line above each table (`Currency: USD`).
final class WebullStatement implements StatementFormat {

  private static final Column NAME = Column.required("Symbol & Name");
  private static final Column DATE = Column.required("Trade Date");
  private static final Column SIDE = Column.required("Buy/Sell");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Traded Price");
  private static final Column FEE = Column.required("Comm/Fee/Tax");
  private static final Column VAT = Column.optional("VAT");
  private static final Column CURRENCY = Column.optional("twin currency");

  private static final FormatSign SIGN =
      new FormatSign(
          "webull-statement",
          "Webull statement (international)",
          "webull",
          ZoneRule.NEW_YORK_UNLESS_TOLD,
          List.of(NAME, DATE, SIDE, QUANTITY, PRICE, FEE, VAT, CURRENCY));

  private static final Pattern CURRENCY_LINE = Pattern.compile("(?i)currency\\W+([A-Z]{3})");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return Sheet.of(file, SIGN).map(sheet -> withCurrency(sheet, file.rows(sheet.delimiter())));
  }

  private static Sheet withCurrency(Sheet sheet, List<SheetRow> all) {
    List<String> currencies = new ArrayList<>();
    String now = "";
    int first = all.size() - sheet.rows().size();
    for (int i = 0; i < all.size(); i++) {
      SheetRow row = all.get(i);
      Matcher line = CURRENCY_LINE.matcher(String.join(" ", row.cells()).strip());
      now = line.matches() ? line.group(1).toUpperCase(Locale.ROOT) : now;
      if (i >= first) {
        currencies.add(now);
      }
    }
    return sheet.with("twin currency", currencies);
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (row.text(SIDE).isEmpty()
        || row.text(QUANTITY).isEmpty()
        || row.text(SIDE).equals("Buy/Sell")) {
      return new RowMeaning.NoTrade();
    }
    String symbol = row.needed(NAME).split(" ", 2)[0].toUpperCase(Locale.ROOT);
    return FillDraft.of(
            symbol,
            row.side(SIDE),
            row.number(QUANTITY),
            row.number(PRICE),
            row.moment(DATE, DateOrder.DAY_FIRST))
        .fee(row.numberOrZero(FEE).abs().add(row.numberOrZero(VAT).abs()), row.text(CURRENCY))
        .done();
  }
}
