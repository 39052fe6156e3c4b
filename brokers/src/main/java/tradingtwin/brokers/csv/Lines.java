package tradingtwin.brokers.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a file that hold anything, one after the other, with a look at those that
/// follow.
final class Lines implements AutoCloseable {
  private final Iterator<Line> source;
  private final @Nullable Reader reader;
  private final ArrayDeque<Line> ahead = new ArrayDeque<>();

  private Lines(Iterator<Line> source, @Nullable Reader reader) {
    this.source = source;
    this.reader = reader;
  }

  static Lines of(List<Line> lines) {
    return new Lines(lines.iterator(), null);
  }

  /// Of a file that is read on the way. Of a line that is longer than the policy allows only so
  /// much is kept that this can be seen.
  static Lines of(FileText.Text text, CsvPolicy policy) {
    Reader reader = text.reader();
    return new Lines(new LineReader(reader, policy.longestLine()), reader);
  }

  boolean hasNext() {
    return !ahead.isEmpty() || source.hasNext();
  }

  Line next() {
    Line first = ahead.poll();
    return first == null ? source.next() : first;
  }

  /// The lines that come next, without taking them: so many, or fewer at the end.
  List<Line> following(int most) {
    while (ahead.size() < most && source.hasNext()) {
      ahead.add(source.next());
    }
    return ahead.stream().limit(most).toList();
  }

  void skip(int lines) {
    for (int i = 0; i < lines; i++) {
      Line _ = next();
    }
  }

  /// The next lines, as many and as long altogether as wanted.
  List<Line> first(int most, int characters) {
    List<Line> lines = new ArrayList<>();
    for (int sum = 0; lines.size() < most && sum < characters && hasNext(); ) {
      Line line = next();
      sum += line.text().length();
      lines.add(line);
    }
    return lines;
  }

  @Override
  public void close() {
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
