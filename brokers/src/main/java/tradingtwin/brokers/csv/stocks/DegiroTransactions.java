package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tradingtwin.brokers.Side;
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

/// DEGIRO's transactions. Headers are in the language of the account's country and currencies have
/// none, so the table is known by its rows: day, time, product, ISIN, two exchanges, quantity,
/// price, currency. One order may fill several rows with the same order id.
final class DegiroTransactions implements StatementFormat {

  private static final List<String> COLUMNS =
      List.of("Time", "ISIN", "Quantity", "Price", "Costs", "twin currency", "Order ID");
  private static final Column TIME = Column.required("Time");
  private static final Column ISIN = Column.required("ISIN");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price");
  private static final Column COSTS = Column.required("Costs");
  private static final Column CURRENCY = Column.required("twin currency");
  private static final Column ORDER = Column.required("Order ID");

  private static final FormatSign SIGN =
      new FormatSign(
          "degiro-transactions",
          "DEGIRO transactions",
          "degiro",
          ZoneRule.AMSTERDAM_UNLESS_TOLD,
          List.of(TIME, ISIN, QUANTITY, PRICE, COSTS, CURRENCY, ORDER));

  static final Pattern DAY = Pattern.compile("\\d{2}-\\d{2}-\\d{4}");
  static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}");
  static final Pattern SECURITY = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}\\d");
  static final Pattern MONEY = Pattern.compile("[A-Z]{3}");
  static final Pattern ORDER_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    List<SheetRow> top = file.top(',');
    return top.stream().anyMatch(DegiroTransactions::isTrade)
        ? Optional.of(trades(file.rows(',')))
        : Optional.empty();
  }

  /// Written down again with tabs, so that the numbers themselves say what their commas mean.
  private static Sheet trades(List<SheetRow> rows) {
    SheetRow header = rows.getFirst();
    List<SheetRow> trades = new ArrayList<>();
    for (SheetRow row : rows.subList(1, rows.size())) {
      trades.add(row.with(isTrade(row) ? trade(row, header) : row.cells()));
    }
    return new Sheet('\t', new SheetRow(1, COLUMNS), trades);
  }

  private static boolean isTrade(SheetRow row) {
    return DAY.matcher(row.cell(0)).matches()
        && CLOCK.matcher(row.cell(1)).matches()
        && SECURITY.matcher(row.cell(3)).matches()
        && row.cell(6).matches("-?[\\d.,]+")
        && MONEY.matcher(row.cell(8)).matches();
  }

  private static List<String> trade(SheetRow row, SheetRow header) {
    boolean older = MONEY.matcher(row.cell(12)).matches();
    String inHeader = header.cell(11).substring(Math.max(0, header.cell(11).length() - 3));
    String currency = older ? row.cell(15) : MONEY.matcher(inHeader).matches() ? inHeader : "";
    String autoFx = older ? "" : row.cell(13);
    return List.of(
        row.cell(0) + " " + row.cell(1),
        row.cell(3),
        row.cell(6),
        row.cell(7),
        autoFx + "|" + row.cell(14),
        currency,
        row.cells().stream()
            .filter(cell -> ORDER_ID.matcher(cell).matches())
            .findFirst()
            .orElse(""));
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (!SECURITY.matcher(row.text(ISIN)).matches()) {
      throw new DamagedRow("This line is no trade that can be read.");
    }
    BigDecimal quantity = row.number(QUANTITY);
    BigDecimal costs = BigDecimal.ZERO;
    for (String cost : row.text(COSTS).split("\\|", -1)) {
      costs = costs.add(cost.isBlank() ? BigDecimal.ZERO : row.numberIn(cost.strip(), COSTS));
    }
    return FillDraft.of(
            row.needed(ISIN).toUpperCase(Locale.ROOT),
            quantity.signum() < 0 ? Side.SELL : Side.BUY,
            quantity,
            row.number(PRICE),
            row.moment(TIME, DateOrder.DAY_FIRST))
        .fee(costs.negate(), row.text(CURRENCY))
        .order(row.id(ORDER))
        .done();
  }
}
