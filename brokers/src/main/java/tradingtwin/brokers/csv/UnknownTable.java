package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tradingtwin.brokers.csv.format.ExportText;

/// The top of a table that no format explains, and a guess of what its columns mean.
///
/// @param columns a name for each of them, all different
/// @param withoutHeader whether the first row looks like one of the others
/// @param rows the first ones below the header, their long cells cut
/// @param words of columns that hold few of them, one of which may be the side
/// @param guess never used without being asked
public record UnknownTable(
    List<String> columns,
    boolean withoutHeader,
    List<List<String>> rows,
    List<ColumnWords> words,
    MappingGuess guess) {
  private static final int ROWS_SHOWN = 5;
  private static final int ROWS_LOOKED_AT = 200;
  private static final int MOST_WORDS = 12;
  private static final int LONGEST_CELL = 80;
  private static final int LONGEST_WORD = 40;

  public UnknownTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    words = List.copyOf(words);
  }

  /// The words that a column holds, in the order of the file.
  public record ColumnWords(String column, List<String> words) {
    public ColumnWords {
      words = List.copyOf(words);
    }
  }

  private record Cut(char delimiter, int width, List<List<String>> records) {
    int weight() {
      return width < 3 ? width : width * records.size();
    }
  }

  /// @param top the first lines of the file
  static UnknownTable of(List<Line> top, CsvPolicy policy) {
    Cut cut =
        ExportText.DELIMITERS.stream()
            .map(delimiter -> cut(top, delimiter, policy))
            .max(Comparator.comparingInt(Cut::weight))
            .orElseThrow();
    if (cut.records().isEmpty()) {
      return new UnknownTable(List.of(), false, List.of(), List.of(), MappingGuess.nothing());
    }
    List<String> first = cut.records().getFirst();
    boolean withoutHeader = first.stream().anyMatch(MappingGuess::isValue);
    List<String> columns =
        withoutHeader ? HeaderNames.numbered(first.size()) : HeaderNames.of(first);
    List<List<String>> rows =
        withoutHeader ? cut.records() : cut.records().subList(1, cut.records().size());
    List<ColumnWords> words = words(columns, rows);
    return new UnknownTable(
        columns,
        withoutHeader,
        rows.stream().limit(ROWS_SHOWN).map(UnknownTable::shortened).toList(),
        words,
        MappingGuess.of(columns, rows, words));
  }

  /// The records of the width that most of them have.
  private static Cut cut(List<Line> top, char delimiter, CsvPolicy policy) {
    List<List<String>> records = new ArrayList<>();
    Map<Integer, Integer> widths = new HashMap<>();
    CellSplitter splitter = new CellSplitter(Lines.of(top), delimiter, policy);
    while (splitter.hasNext() && records.size() < policy.headerWithin() + ROWS_LOOKED_AT) {
      Cells cells = splitter.next(0);
      if (cells.intact() && !cells.blank() && cells.texts().size() <= policy.mostColumns()) {
        records.add(cells.texts());
        widths.merge(cells.texts().size(), 1, Integer::sum);
      }
    }
    int width =
        widths.entrySet().stream()
            .max(Comparator.comparingInt(each -> each.getValue() * each.getKey()))
            .map(Map.Entry::getKey)
            .orElse(0);
    return new Cut(delimiter, width, records.stream().filter(r -> r.size() == width).toList());
  }

  private static List<ColumnWords> words(List<String> columns, List<List<String>> rows) {
    List<ColumnWords> words = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Set<String> seen = new LinkedHashSet<>();
      for (List<String> row : rows) {
        if (seen.size() <= MOST_WORDS && !row.get(i).isBlank()) {
          seen.add(row.get(i).strip());
        }
      }
      boolean few = !seen.isEmpty() && seen.size() <= MOST_WORDS;
      if (few && seen.stream().allMatch(UnknownTable::isWord)) {
        words.add(new ColumnWords(columns.get(i), List.copyOf(seen)));
      }
    }
    return words;
  }

  private static boolean isWord(String cell) {
    return cell.length() <= LONGEST_WORD && !MappingGuess.isValue(cell);
  }

  private static List<String> shortened(List<String> row) {
    return row.stream()
        .map(cell -> cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell)
        .map(String::strip)
        .toList();
  }
}
