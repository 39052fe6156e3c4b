package tradingtwin.brokers.csv.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Side;

/// A row of a recognised table, read by column.
public final class CsvRow {

  private static final Pattern SPOILED_ID =
      Pattern.compile("(?i).*[*•].*|.*x{4,}.*|\\d[.,]?\\d*e\\+\\d+|[-–—]+|0|n/?a|null|none");

  private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}.*");

  private final TableHead head;
  private final List<String> cells;
  private final MomentReading times;

  public CsvRow(TableHead head, List<String> cells, MomentReading times) {
    this.head = head;
    this.cells = cells;
    this.times = times;
  }

  /// What stands in the column, without the dress spreadsheets give it; empty when nothing
  /// does.
  public String text(Column column) {
    return cell(head.indexOf(column));
  }

  /// The same for a column whose name is made from another cell: `btc amount btc`.
  ///
  /// @param name in lower case, single spaces
  public String textUnder(String name) {
    return cell(head.indexOf(name));
  }

  private String cell(int at) {
    String cell = at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    if (cell.length() > 3 && cell.startsWith("=\"") && cell.endsWith("\"")) {
      cell = cell.substring(2, cell.length() - 1);
    }
    return cell.length() > 1 && cell.charAt(0) == '\'' ? cell.substring(1) : cell;
  }

  public String needed(Column column) throws DamagedRow {
    String text = text(column);
    if (text.isEmpty()) {
      throw new DamagedRow("The column “%s” is empty.".formatted(column.name()));
    }
    return text;
  }

  /// How the file itself spells the column.
  public String headerOf(Column column) {
    int at = head.indexOf(column);
    return at < 0 ? "" : head.header().get(at).strip();
  }

  public BigDecimal number(Column column) throws DamagedRow {
    return numberIn(needed(column), column);
  }

  public BigDecimal numberOrZero(Column column) throws DamagedRow {
    String text = text(column);
    return text.isEmpty() || text.equals("-") || text.equals("--")
        ? BigDecimal.ZERO
        : numberIn(text, column);
  }

  public BigDecimal numberIn(String text, Column column) throws DamagedRow {
    try {
      if (text.length() <= head.longestNumber()) {
        return head.mark().number(text);
      }
    } catch (NumberFormatException e) {
      // said below, in the trader's words
    }
    throw new DamagedRow(
        "%s in the column “%s” is not a number.".formatted(DamagedRow.quoted(text), column.name()));
  }

  public Moment moment(Column column) throws DamagedRow {
    String time = NamedMonth.yearFirst(needed(column));
    if (YEAR_LAST.matcher(time).matches()) {
      return momentAsWritten(column, time);
    }
    return momentOf(StatedZone.stamped(time, head.zoneOf(column)));
  }

  /// A time of a format whose dates are written as somebody's computer writes them: in the order
  /// that the file settles or the trader says.
  public Moment momentAsWritten(Column column) throws DamagedRow {
    return momentAsWritten(column, needed(column));
  }

  /// The same for a time that was put together from two cells, the date in this column.
  public Moment momentAsWritten(Column column, String written) throws DamagedRow {
    String time = NamedMonth.yearFirst(written);
    if (DateOrder.isOpen(time)) {
      Optional<DateOrder> order = head.dates().orderIn(head.indexOf(column));
      if (order.isEmpty()) {
        throw Moment.open(time);
      }
      time = order.get().yearFirst(time);
    }
    return momentOf(StatedZone.stamped(time, head.zoneOf(column)));
  }

  /// A time of a format that is known to write its dates in one order.
  public Moment moment(Column column, DateOrder order) throws DamagedRow {
    String time = order.yearFirst(needed(column));
    return momentOf(StatedZone.stamped(time, head.zoneOf(column)));
  }

  /// A time that the format has put together itself, year first.
  public Moment momentOf(String yearFirst) throws DamagedRow {
    return times.moment(yearFirst);
  }

  public Side side(Column column) throws DamagedRow {
    String text = needed(column);
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "BUY", "B", "BC", "BOUGHT" -> Side.BUY;
      case "SELL", "S", "SS", "SOLD" -> Side.SELL;
      default ->
          throw new DamagedRow(
              "%s is neither a buy nor a sell.".formatted(DamagedRow.quoted(text)));
    };
  }

  /// A native id; null when there is none, or when it is masked or was spoiled by a
  /// spreadsheet.
  public @Nullable String id(Column column) {
    String text = text(column);
    boolean spoiled = !PlainCell.isSoundId(text) && SPOILED_ID.matcher(text).matches();
    return text.isEmpty() || text.length() > 150 || spoiled ? null : text;
  }

  public @Nullable String textOrNull(Column column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }
}
