package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// DEGIRO's account overview: a trade is a sentence (`Koop 1 @ 33,9 USD`), its costs are a row of
/// their own with the same order id.
final class DegiroAccount implements StatementFormat {

  private static final List<String> COLUMNS =
      List.of(
          "Time",
          "ISIN",
          "twin side",
          "Quantity",
          "Price",
          "Costs",
          "twin currency",
          "Order ID",
          "twin words",
          "twin amount");
  private static final Column TIME = Column.required("Time");
  private static final Column ISIN = Column.required("ISIN");
  private static final Column SIDE = Column.required("twin side");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price");
  private static final Column COSTS = Column.required("Costs");
  private static final Column CURRENCY = Column.required("twin currency");
  private static final Column ORDER = Column.required("Order ID");
  private static final Column WORDS = Column.required("twin words");
  private static final Column AMOUNT = Column.required("twin amount");

  private static final FormatSign SIGN =
      new FormatSign(
          "degiro-account",
          "DEGIRO account overview",
          "degiro",
          ZoneRule.AMSTERDAM_UNLESS_TOLD,
          List.of(TIME, ISIN, SIDE, QUANTITY, PRICE, COSTS, CURRENCY, ORDER, WORDS, AMOUNT));

  private static final Pattern TRADE =
      Pattern.compile(
          "(?i)(buy|sell|koop|verkoop|kauf|verkauf|achat|vente|compra|venta|acquisto|vendita)"
              + " ([\\d.,]+) .*?(?:@|zu je) ?([\\d.,]+) ([A-Z]{3})\\b.*");
  private static final Pattern COST =
      Pattern.compile("(?i).*(kosten|cost|fee|geb\u00fchr|frais|comisi|costi|commission).*");

  private static final Pattern KEPT = Pattern.compile("(?i).*(reserv|sweep|valuta|currency|fx).*");
  private static final Map<Purpose, Pattern> WORDS_OF =
      Map.of(
          Purpose.CASH,
          Pattern.compile(
              "(?i)(?:.* )?(?:terug)?(storting|opname|einzahlung|auszahlung|deposit|withdrawal|versement"
                  + "|retrait|ingreso|retirada|deposito|prelievo)\\b.*"),
          Purpose.DIVIDEND,
          Pattern.compile("(?i)dividend[eo]?"),
          Purpose.INTEREST,
          Pattern.compile("(?i)(?:.* )?(rente|zinsen|interest|intérêts|intereses|interessi)\\b.*"),
          Purpose.FEE,
          Pattern.compile(
              "(?i)(dividend(belasting|ensteuer| tax)|impôts sur dividende|retención del dividendo"
                  + "|ritenuta sul dividendo|.*aansluitingskosten.*|.*connection fee.*)"));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return file.top(',').stream().anyMatch(DegiroAccount::isBooking)
        ? Optional.of(trades(file.rows(',')))
        : Optional.empty();
  }

  private static boolean isBooking(SheetRow row) {
    return DegiroTransactions.DAY.matcher(row.cell(0)).matches()
        && DegiroTransactions.CLOCK.matcher(row.cell(1)).matches()
        && DegiroTransactions.DAY.matcher(row.cell(2)).matches()
        && row.cells().size() >= 11;
  }

  private static Sheet trades(List<SheetRow> rows) {
    Map<String, List<SheetRow>> costs = new HashMap<>();
    rows.stream()
        .filter(row -> !row.cell(11).isEmpty() && COST.matcher(row.cell(5)).matches())
        .forEach(row -> costs.computeIfAbsent(row.cell(11), id -> new ArrayList<>()).add(row));
    List<SheetRow> trades = new ArrayList<>();
    for (SheetRow row : rows.subList(1, rows.size())) {
      Matcher trade = TRADE.matcher(row.cell(5).replace('\u00a0', ' '));
      if (trade.matches()) {
        List<SheetRow> own = costs.getOrDefault(row.cell(11), List.of());
        trades.add(row.with(cells(row, trade, own)));
        costs.remove(row.cell(11));
      } else {
        trades.add(row.with(booking(row)));
      }
    }
    return new Sheet('\t', new SheetRow(1, COLUMNS), trades);
  }

  private static List<String> booking(SheetRow row) {
    String words = row.cell(5).replace('\u00a0', ' ');
    boolean known = purpose(words).isPresent() && row.cell(11).isEmpty();
    return known
        ? List.of(
            row.cell(0) + " " + row.cell(1),
            row.cell(4),
            "",
            "",
            "",
            "",
            currency(row),
            "",
            words,
            amount(row))
        : List.of(row.cell(0), "", "");
  }

  private static Optional<Purpose> purpose(String words) {
    return KEPT.matcher(words).matches()
        ? Optional.empty()
        : WORDS_OF.entrySet().stream()
            .filter(each -> each.getValue().matcher(words.strip()).matches())
            .map(Map.Entry::getKey)
            .findFirst();
  }

  private static List<String> cells(SheetRow row, Matcher trade, List<SheetRow> costs) {
    return List.of(
        row.cell(0) + " " + row.cell(1),
        row.cell(4),
        trade.group(1),
        trade.group(2),
        trade.group(3),
        String.join("|", costs.stream().map(DegiroAccount::amount).toList()),
        costs.isEmpty() ? "" : currency(costs.getFirst()),
        row.cell(11),
        "",
        "");
  }

  private static String currency(SheetRow row) {
    return DegiroTransactions.MONEY.matcher(row.cell(7)).matches() ? row.cell(7) : row.cell(8);
  }

  private static String amount(SheetRow row) {
    return DegiroTransactions.MONEY.matcher(row.cell(7)).matches() ? row.cell(8) : row.cell(7);
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (row.text(SIDE).isEmpty()) {
      Optional<Purpose> purpose = purpose(row.text(WORDS));
      return purpose.isEmpty()
          ? new RowMeaning.NoTrade()
          : EntryDraft.of(row.moment(TIME, DateOrder.DAY_FIRST), row.text(WORDS))
              .money(
                  purpose.get(),
                  row.text(CURRENCY),
                  row.numberIn(row.needed(AMOUNT), AMOUNT),
                  BigDecimal.ZERO,
                  "",
                  row.text(ISIN).toUpperCase(Locale.ROOT));
    }
    BigDecimal costs = BigDecimal.ZERO;
    for (String cost : row.text(COSTS).split("\\|", -1)) {
      costs = costs.add(cost.isBlank() ? BigDecimal.ZERO : row.numberIn(cost.strip(), COSTS));
    }
    return FillDraft.of(
            row.needed(ISIN).toUpperCase(Locale.ROOT),
            Actions.side(row.text(SIDE))
                .orElseThrow(() -> new DamagedRow("This is neither a buy nor a sell.")),
            row.number(QUANTITY),
            row.number(PRICE),
            row.moment(TIME, DateOrder.DAY_FIRST))
        .fee(costs.negate(), row.text(CURRENCY))
        .order(row.id(ORDER))
        .done();
  }
}
