package tradingtwin.brokers.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits lines into records, so that no quote can reach beyond its own record.
///
/// A general CSV parser lets one stray quote swallow the rest of the file. Here a record spans
/// more lines only if it is then as wide as the header; otherwise the line stands, or falls,
/// alone.
final class CellSplitter {

  private final Lines lines;
  private final CsvPolicy policy;
  private final char delimiter;

  CellSplitter(Lines lines, char delimiter, CsvPolicy policy) {
    this.lines = lines;
    this.policy = policy;
    this.delimiter = delimiter;
  }

  boolean hasNext() {
    return lines.hasNext();
  }

  /// @param width cells in the header; 0 while it is not yet known
  Cells next(int width) {
    Line line = lines.next();
    if (line.text().length() > policy.longestLine()) {
      return new Cells(line.number(), List.of(), false);
    }
    if (balanced(line.text())) {
      return record(line, split(line.text()), width);
    }
    Cells joined = joined(line, width);
    if (joined != null) {
      return joined;
    }
    List<String> alone = split(line.text());
    return new Cells(line.number(), alone, width == 0 || alone.size() == width);
  }

  private @Nullable Cells joined(Line line, int width) {
    StringBuilder text = new StringBuilder(line.text());
    List<Line> following = lines.following(policy.linesPerRecord());
    for (int more = 0; more < following.size(); more++) {
      String next = following.get(more).text();
      text.append('\n').append(next);
      if (text.length() > policy.longestLine()) {
        return null;
      }
      if (!balanced(next)) {
        List<String> cells = split(text.toString());
        if (width != 0 && cells.size() != width) {
          return null;
        }
        lines.skip(more + 1);
        return new Cells(line.number(), cells, true);
      }
    }
    return null;
  }

  /// Some exports quote each line once more as a whole: one cell, to be split again.
  private Cells record(Line line, List<String> cells, int width) {
    boolean wrapped = cells.size() == 1 && width != 1 && cells.getFirst().indexOf(delimiter) >= 0;
    List<String> unwrapped = wrapped ? split(cells.getFirst()) : cells;
    boolean intact = unwrapped.size() <= policy.mostColumns();
    return new Cells(line.number(), intact ? unwrapped : List.of(), intact);
  }

  private List<String> split(String text) {
    return new QuotedText(text, delimiter).cells();
  }

  private static boolean balanced(String text) {
    int quotes = 0;
    for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
      quotes++;
    }
    return quotes % 2 == 0;
  }
}
