package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;

/// A file's lines, cut into cells when a format asks for them. A file that is too long for it
/// shows its top, as if there were no more.
final class ExportLines implements ExportText {

  /// No record is so wide, so that an open quote is damage at once.
  private static final int NO_WIDTH = -1;

  private final FileText.Text file;
  private final List<Line> top;
  private final boolean whole;
  private final CsvPolicy policy;
  private final Map<Character, List<SheetRow>> cut = new HashMap<>();
  private final Map<Character, List<SheetRow>> begun = new HashMap<>();
  private @Nullable String text;
  private @Nullable List<Line> lines;

  ExportLines(FileText.Text file, List<Line> top, boolean whole, CsvPolicy policy) {
    this.file = file;
    this.top = top;
    this.whole = whole;
    this.policy = policy;
  }

  @Override
  public String text() {
    if (text == null) {
      text = whole ? file.whole() : top.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
    return text;
  }

  @Override
  public List<SheetRow> top(char delimiter) {
    List<Line> first = top.subList(0, Math.min(top.size(), HEADER_WITHIN));
    return begun.computeIfAbsent(delimiter, each -> alone(first, each));
  }

  @Override
  public List<SheetRow> rows(char delimiter) {
    return cut.computeIfAbsent(delimiter, each -> alone(lines(), each));
  }

  private List<Line> lines() {
    if (lines == null) {
      lines = whole ? all() : top;
    }
    return lines;
  }

  private List<Line> all() {
    try (Lines every = Lines.of(file, policy)) {
      return every.first(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
  }

  @Override
  public List<SheetRow> below(char delimiter, SheetRow header, int width) {
    List<Line> lines = lines();
    int first = 0;
    while (first < lines.size() && lines.get(first).number() <= header.line()) {
      first++;
    }
    List<SheetRow> rows = new ArrayList<>();
    CellSplitter splitter =
        new CellSplitter(Lines.of(lines.subList(first, lines.size())), delimiter, policy);
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
      Cells cells = new CellSplitter(Lines.of(List.of(line)), delimiter, policy).next(NO_WIDTH);
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
