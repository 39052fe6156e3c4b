package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;

/// A file's lines, cut into cells when a format asks for them.
///
/// @param cut what has been cut already, by delimiter
/// @param begun the first of it
record ExportLines(
    String text,
    List<Line> lines,
    CsvPolicy policy,
    Map<Character, List<SheetRow>> cut,
    Map<Character, List<SheetRow>> begun)
    implements ExportText {

  /// No record is so wide, so that an open quote is damage at once.
  private static final int NO_WIDTH = -1;

  ExportLines(String text, List<Line> lines, CsvPolicy policy) {
    this(text, lines, policy, new HashMap<>(), new HashMap<>());
  }

  @Override
  public List<SheetRow> top(char delimiter) {
    List<Line> first = lines.subList(0, Math.min(lines.size(), HEADER_WITHIN));
    return begun.computeIfAbsent(delimiter, each -> alone(first, each));
  }

  @Override
  public List<SheetRow> rows(char delimiter) {
    return cut.computeIfAbsent(delimiter, each -> alone(lines, each));
  }

  @Override
  public List<SheetRow> below(char delimiter, SheetRow header, int width) {
    int first = 0;
    while (first < lines.size() && lines.get(first).number() <= header.line()) {
      first++;
    }
    List<SheetRow> rows = new ArrayList<>();
    CellSplitter splitter = new CellSplitter(lines.subList(first, lines.size()), delimiter, policy);
    while (splitter.hasNext()) {
      Cells cells = splitter.next(width);
      rows.add(new SheetRow(cells.line(), cells.texts(), cells.intact()));
    }
    return rows;
  }

  /// A table as lines that are cut into the same cells again.
  static List<Line> written(Sheet sheet) {
    List<Line> lines = new ArrayList<>();
    lines.add(line(sheet.header(), sheet.delimiter()));
    sheet.rows().forEach(row -> lines.add(line(row, sheet.delimiter())));
    return lines;
  }

  private List<SheetRow> alone(List<Line> from, char delimiter) {
    List<SheetRow> rows = new ArrayList<>();
    for (Line line : from) {
      Cells cells = new CellSplitter(List.of(line), delimiter, policy).next(NO_WIDTH);
      rows.add(new SheetRow(cells.line(), cells.texts(), cells.intact()));
    }
    return rows;
  }

  /// A damaged row is written as a lone quote, which is as damaged.
  private static Line line(SheetRow row, char delimiter) {
    if (!row.intact()) {
      return new Line(row.line(), "\"");
    }
    StringBuilder text = new StringBuilder();
    for (String cell : row.cells()) {
      text.append(text.isEmpty() ? "" : delimiter);
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }
    return new Line(row.line(), text.toString());
  }
}
