package tradingtwin.brokers.csv.format;

import java.util.IdentityHashMap;
import java.util.List;

/// What holds for all rows of a table: where its columns are and how its numbers are written.
public final class TableHead {

  private final List<String> header;
  private final DecimalMark mark;
  private final int longestNumber;
  private final IdentityHashMap<Column, Integer> places = new IdentityHashMap<>();
  private final IdentityHashMap<Column, String> zones = new IdentityHashMap<>();
  private final List<String> spelled;
  private String zoneAbove = "";
  private TableDates dates = TableDates.none();

  public TableHead(List<String> header, List<Column> columns, DecimalMark mark, int longestNumber) {
    this.header = List.copyOf(header);
    this.mark = mark;
    this.longestNumber = longestNumber;
    this.spelled = Column.normal(header);
    for (Column column : columns) {
      int at = column.indexIn(spelled);
      places.put(column, at);
      zones.put(column, at < 0 ? "" : StatedZone.inHeader(header.get(at)));
    }
  }

  /// The table of a file that states a zone above it; empty when it states none.
  public TableHead inZone(String zone) {
    zoneAbove = zone;
    return this;
  }

  /// The table of a file whose dates may be in an order that has to be found out.
  public TableHead dated(TableDates found) {
    dates = found;
    return this;
  }

  TableDates dates() {
    return dates;
  }

  /// The offset that the file states for all times of a column: the header's before that above
  /// the table; empty when it states none.
  String zoneOf(Column column) {
    String inHeader = zones.getOrDefault(column, "");
    return inHeader.isEmpty() ? zoneAbove : inHeader;
  }

  /// The column spelled so, which no format can know beforehand; -1 when there is none.
  int indexOf(String name) {
    return spelled.indexOf(name);
  }

  public List<String> header() {
    return header;
  }

  DecimalMark mark() {
    return mark;
  }

  int longestNumber() {
    return longestNumber;
  }

  /// -1 when the file lacks the column.
  int indexOf(Column column) {
    return places.getOrDefault(column, -1);
  }
}
