package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// MetaTrader's history: of a report of version 5 its deals, or its positions where it has no
/// deals; of version 4 its closed orders. Times are the broker's server's; volumes are lots.
///
/// Its rows are known by their shape, for the headers are in the trader's language.
final class MetaTrader implements StatementFormat {

  static final List<String> COLUMNS =
      List.of(
          "Time",
          "Deal",
          "Symbol",
          "Type",
          "Volume",
          "Price",
          "Order",
          "Costs",
          "twin size",
          "twin currency");

  private static final Column TIME = Column.required("Time");
  private static final Column ID = Column.required("Deal");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column TYPE = Column.required("Type");
  private static final Column VOLUME = Column.required("Volume");
  private static final Column PRICE = Column.required("Price");
  private static final Column ORDER = Column.required("Order");
  private static final Column COSTS = Column.required("Costs");
  private static final Column SIZE = Column.required("twin size");
  private static final Column CURRENCY = Column.required("twin currency");

  private static final FormatSign SIGN =
      new FormatSign(
          "metatrader",
          "MetaTrader 4 or 5 history",
          "metatrader",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(TIME, ID, SYMBOL, TYPE, VOLUME, PRICE, ORDER, COSTS, SIZE, CURRENCY));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    for (char delimiter : ExportText.DELIMITERS) {
      if (MetaTraderRows.looksLikeIt(file.top(delimiter))) {
        return new MetaTraderRows(delimiter, file.rows(delimiter)).fills();
      }
    }
    return Optional.empty();
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.text(TYPE).toLowerCase(Locale.ROOT);
    if (type.equals("balance") && !row.text(CURRENCY).isEmpty()) {
      return EntryDraft.of(row.moment(TIME), type)
          .id(row.id(ID))
          .money(Purpose.CASH, row.text(CURRENCY), row.numberOrZero(COSTS));
    }
    if (!type.equals("buy") && !type.equals("sell")) {
      return new RowMeaning.NoTrade();
    }
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    if (row.text(SIZE).isEmpty()) {
      return new RowMeaning.NotImported(
          "%s is traded in lots, and nothing here says how much one holds."
              .formatted(DamagedRow.quoted(symbol)));
    }
    return FillDraft.of(
            symbol, row.side(TYPE), row.number(VOLUME), row.number(PRICE), row.moment(TIME))
        .fee(row.numberOrZero(COSTS).negate(), row.text(CURRENCY))
        .id(row.id(ID))
        .order(row.id(ORDER))
        .inUnits(LotSizes.name(symbol), row.number(SIZE))
        .done();
  }
}
