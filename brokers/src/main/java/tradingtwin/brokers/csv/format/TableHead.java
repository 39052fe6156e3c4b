package tradingtwin.brokers.csv.format;

import java.util.IdentityHashMap;
import java.util.List;

/// What holds for all rows of a table: where its columns are and how its numbers are written.
public final class TableHead {

  private final List<String> header;
  private final DecimalMark mark;
  private final int longestNumber;
  private final IdentityHashMap<Column, Integer> places = new IdentityHashMap<>();

  public TableHead(List<String> header, List<Column> columns, DecimalMark mark, int longestNumber) {
    this.header = List.copyOf(header);
    this.mark = mark;
    this.longestNumber = longestNumber;
    List<String> spelled = Column.normal(header);
    columns.forEach(c -> places.put(c, c.indexIn(spelled)));
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
