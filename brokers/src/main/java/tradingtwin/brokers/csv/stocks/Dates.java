package tradingtwin.brokers.csv.stocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.Sheet;

/// The dates of platforms that write them as the trader's computer does.
final class Dates {

  private Dates() {}

  /// The table with its dates year first, where all of them together say which number is the day;
  /// a file of semicolons comes from a place that writes the day first. Otherwise as it was, and
  /// each row will be refused for it.
  static Sheet settled(Sheet sheet, Column time) {
    int at = sheet.indexOf(time);
    List<String> cells = sheet.column(at);
    Optional<DateOrder> order =
        DateOrder.of(cells)
            .or(
                () ->
                    sheet.delimiter() == ';' ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty());
    return order.map(known -> sheet.replacing(at, yearFirst(cells, known))).orElse(sheet);
  }

  private static List<String> yearFirst(List<String> cells, DateOrder order) {
    List<String> read = new ArrayList<>();
    for (String cell : cells) {
      read.add(yearFirst(cell, order));
    }
    return read;
  }

  private static String yearFirst(String cell, DateOrder order) {
    try {
      return order.yearFirst(cell);
    } catch (DamagedRow unreadable) {
      return cell;
    }
  }
}
