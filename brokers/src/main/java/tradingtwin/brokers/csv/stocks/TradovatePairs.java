package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/// Tradovate's position history and its performance: pairs of a buy and a sale, with what each pair
/// gained. A fill that was paired in parts stands in several rows and is put together again; what a
/// contract holds follows from price and gain.
final class TradovatePairs implements StatementFormat {

  private static final List<String> LEGS =
      List.of("twin id", "twin side", "twin quantity", "twin price", "twin time");
  private static final Column LEG_ID = Column.optional("twin id");
  private static final Column LEG_SIDE = Column.optional("twin side");
  private static final Column LEG_QUANTITY = Column.optional("twin quantity");
  private static final Column LEG_PRICE = Column.optional("twin price");
  private static final Column LEG_TIME = Column.optional("twin time");
  private static final Column SIZE = Column.optional("twin size");

  private final FormatSign sign;
  private final Column contract;
  private final Column account = Column.optional("Account");
  private final Column buyId;
  private final Column sellId;
  private final Column quantity;
  private final Column buyPrice;
  private final Column sellPrice;
  private final Column gain;
  private final Column bought;
  private final Column sold;

  private TradovatePairs(String id, String name, List<String> columns) {
    contract = Column.required(columns.get(0));
    buyId = Column.required(columns.get(1));
    sellId = Column.required(columns.get(2));
    quantity = Column.required(columns.get(3));
    buyPrice = Column.required(columns.get(4));
    sellPrice = Column.required(columns.get(5));
    gain = Column.required(columns.get(6));
    bought = Column.required(columns.get(7));
    sold = Column.required(columns.get(8));
    sign =
        new FormatSign(
            id,
            name,
            "tradovate",
            ZoneRule.UTC_UNLESS_TOLD,
            List.of(
                contract,
                account,
                buyId,
                sellId,
                quantity,
                buyPrice,
                sellPrice,
                gain,
                bought,
                sold,
                LEG_ID,
                LEG_SIDE,
                LEG_QUANTITY,
                LEG_PRICE,
                LEG_TIME,
                SIZE));
  }

  static TradovatePairs positions() {
    return new TradovatePairs(
        "tradovate-positions",
        "Tradovate position history",
        List.of(
            "Contract",
            "Buy Fill ID",
            "Sell Fill ID",
            "Paired Qty",
            "Buy Price",
            "Sell Price",
            "P/L",
            "Bought Timestamp",
            "Sold Timestamp"));
  }

  static TradovatePairs performance() {
    return new TradovatePairs(
        "tradovate-performance",
        "Tradovate performance",
        List.of(
            "symbol",
            "buyFillId",
            "sellFillId",
            "qty",
            "buyPrice",
            "sellPrice",
            "pnl",
            "boughtTimestamp",
            "soldTimestamp"));
  }

  @Override
  public FormatSign sign() {
    return sign;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return Sheet.of(file, sign).map(this::legs);
  }

  private Sheet legs(Sheet pairs) {
    Map<String, String> sizes = sizes(pairs);
    Map<String, SheetRow> legs = new LinkedHashMap<>();
    for (SheetRow row : pairs.rows()) {
      String size = sizes.getOrDefault(cell(pairs, row, contract), "");
      join(legs, leg(pairs, row, buyId, "BUY", buyPrice, bought, size));
      join(legs, leg(pairs, row, sellId, "SELL", sellPrice, sold, size));
    }
    List<String> header = new ArrayList<>(LEGS);
    header.addAll(List.of(contract.name(), account.name(), "twin size"));
    return new Sheet(',', new SheetRow(1, header), List.copyOf(legs.values()));
  }

  private SheetRow leg(
      Sheet pairs, SheetRow row, Column id, String side, Column price, Column time, String size) {
    return row.with(
        List.of(
            cell(pairs, row, id),
            side,
            cell(pairs, row, quantity),
            cell(pairs, row, price),
            cell(pairs, row, time),
            cell(pairs, row, contract),
            cell(pairs, row, account),
            size));
  }

  /// A leg without an id, or one whose quantity is no number, stays a row of its own.
  private static void join(Map<String, SheetRow> legs, SheetRow leg) {
    String id = leg.cell(0);
    String key = id.isEmpty() ? "row " + legs.size() : leg.cell(1) + id;
    BigDecimal more = Money.orZero(leg.cell(2));
    SheetRow known = legs.get(key);
    if (known == null) {
      legs.put(key, leg);
    } else if (more.signum() > 0 && known.cell(3).equals(leg.cell(3))) {
      List<String> cells = new ArrayList<>(known.cells());
      cells.set(2, Money.plain(Money.orZero(known.cell(2)).add(more)));
      legs.put(key, known.with(cells));
    } else {
      legs.put("row " + legs.size(), leg);
    }
  }

  /// What a contract holds, where all its pairs agree.
  private Map<String, String> sizes(Sheet pairs) {
    Map<String, String> sizes = new HashMap<>();
    Set<String> disputed = new HashSet<>();
    for (SheetRow row : pairs.rows()) {
      BigDecimal count = Money.orZero(cell(pairs, row, quantity));
      BigDecimal move =
          Money.orZero(cell(pairs, row, sellPrice))
              .subtract(Money.orZero(cell(pairs, row, buyPrice)));
      String name = cell(pairs, row, contract);
      ContractSize.of(
              Money.orZero(cell(pairs, row, gain)),
              move.multiply(count),
              BigDecimal.ONE,
              BigDecimal.ZERO)
          .map(Money::plain)
          .ifPresent(
              size -> {
                String before = sizes.putIfAbsent(name, size);
                if (before != null && !before.equals(size)) {
                  disputed.add(name);
                }
              });
    }
    disputed.forEach(sizes::remove);
    return sizes;
  }

  private static String cell(Sheet sheet, SheetRow row, Column column) {
    return row.cell(sheet.indexOf(column));
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String name = row.needed(contract).toUpperCase(Locale.ROOT);
    FillDraft draft =
        FillDraft.of(
                name,
                row.side(LEG_SIDE),
                row.number(LEG_QUANTITY),
                row.number(LEG_PRICE),
                row.moment(LEG_TIME, DateOrder.MONTH_FIRST))
            .id(row.id(LEG_ID))
            .account(row.textOrNull(account));
    Optional<FutureName> future = FutureName.of(name, draft.moment().ts());
    if (future.isEmpty()) {
      return FillDraft.unsized(name);
    }
    return row.text(SIZE).isEmpty()
        ? draft.inContracts(future.get())
        : draft.inUnits(future.get().symbol(), row.number(SIZE)).done();
  }
}
