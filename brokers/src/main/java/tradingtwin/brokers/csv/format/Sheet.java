package tradingtwin.brokers.csv.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One plain table taken out of an export: its header, and rows that keep their line numbers.
///
/// @param delimiter what parts its cells when it is written down again; it also says, as in any
///     file, how bare decimal marks are read
public record Sheet(char delimiter, SheetRow header, List<SheetRow> rows) {

  public Sheet {
    rows = List.copyOf(rows);
  }

  /// The plain table below the first header that has a format's required columns.
  public static Optional<Sheet> of(ExportText file, FormatSign sign) {
    for (char delimiter : ExportText.DELIMITERS) {
      List<SheetRow> top = file.top(delimiter);
      for (int i = 0; i < top.size(); i++) {
        if (sign.missingFrom(Column.normal(top.get(i).cells())).isEmpty()) {
          List<SheetRow> rows = file.rows(delimiter);
          return Optional.of(new Sheet(delimiter, rows.get(i), rows.subList(i + 1, rows.size())));
        }
      }
    }
    return Optional.empty();
  }

  /// Where a column stands; -1 when the table lacks it.
  public int indexOf(Column column) {
    return column.indexIn(Column.normal(header.cells()));
  }

  /// The table with one column more.
  ///
  /// @param cells one for each row
  public Sheet with(String column, List<String> cells) {
    int width =
        Math.max(header.cells().size(), rows.stream().mapToInt(Sheet::width).max().orElse(0));
    List<SheetRow> wider = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      wider.add(widened(rows.get(i), width, cells.get(i)));
    }
    return new Sheet(delimiter, widened(header, width, column), wider);
  }

  /// The table with other cells in one column.
  public Sheet replacing(int at, List<String> cells) {
    List<SheetRow> other = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i).cells());
      if (at < row.size()) {
        row.set(at, cells.get(i));
      }
      other.add(rows.get(i).with(row));
    }
    return new Sheet(delimiter, header, other);
  }

  /// The cells of one column, top to bottom.
  public List<String> column(int at) {
    return rows.stream().map(row -> row.cell(at)).toList();
  }

  private static int width(SheetRow row) {
    return row.cells().size();
  }

  private static SheetRow widened(SheetRow row, int width, String last) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    cells.add(last);
    return row.with(cells);
  }
}
