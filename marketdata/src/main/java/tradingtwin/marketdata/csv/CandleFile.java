package tradingtwin.marketdata.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.csv.CandleReading.LineError;
import tradingtwin.marketdata.csv.CandleReading.Read;
import tradingtwin.marketdata.csv.CandleReading.Refused;

/// A CSV of candles: a header that names time, open, high, low, close and perhaps volume; then one
/// bar a row, in any order.
public final class CandleFile {
  /// More rows than this are refused as a whole.
  public static final int MOST_ROWS = 100_000;

  private static final int LONGEST_LINE = 1_000;
  private static final int ERRORS_KEPT = 200;

  private CandleFile() {}

  /// Reads the bytes of a file.
  public static CandleReading read(byte[] bytes) {
    Optional<String> text = text(bytes);
    if (text.isEmpty()) {
      return new Refused("This is no text in UTF-8; a CSV of candles is.");
    }
    List<String> lines = text.get().lines().toList();
    int head = 0;
    while (head < lines.size() && lines.get(head).isBlank()) {
      head++;
    }
    if (head == lines.size()) {
      return new Refused("The file is empty.");
    }
    if (lines.size() - head > MOST_ROWS + 1) {
      return new Refused("More than " + MOST_ROWS + " rows in one file.");
    }
    Optional<Columns> columns = Columns.of(lines.get(head));
    return columns.isEmpty()
        ? new Refused("The first row names no time, open, high, low and close.")
        : rows(lines, head + 1, columns.get());
  }

  private static Optional<String> text(byte[] bytes) {
    boolean mark =
        bytes.length >= 3
            && (bytes[0] & 0xff) == 0xef
            && (bytes[1] & 0xff) == 0xbb
            && (bytes[2] & 0xff) == 0xbf;
    int from = mark ? 3 : 0;
    for (byte each : bytes) {
      if (each >= 0 && each < 0x20 && each != '\n' && each != '\r' && each != '\t') {
        return Optional.empty();
      }
    }
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(rest).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private record Row(int line, Bar bar) {}

  private static CandleReading rows(List<String> lines, int from, Columns columns) {
    List<Row> rows = new ArrayList<>();
    Errors errors = new Errors();
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      if (line.length() > LONGEST_LINE) {
        errors.add(i + 1, "The row is too long.");
        continue;
      }
      try {
        rows.add(new Row(i + 1, columns.bar(line)));
      } catch (IllegalArgumentException e) {
        errors.add(i + 1, columns.why(line));
      }
    }
    return together(rows, errors);
  }

  private static CandleReading together(List<Row> rows, Errors errors) {
    TreeMap<Long, Row> byStart = new TreeMap<>();
    for (Row row : rows) {
      Row before = byStart.putIfAbsent(row.bar().start().getEpochSecond(), row);
      if (before != null && !before.bar().equals(row.bar())) {
        errors.add(row.line(), "Another row, line " + before.line() + ", has the same time.");
      }
    }
    Optional<Granularity> length = length(byStart);
    if (length.isEmpty()) {
      return new Refused(
          errors.count > 0 && byStart.size() < 2
              ? "No two rows could be read; line " + errors.first()
              : "The shortest step between two rows is no length that I know: one minute, five,"
                  + " fifteen, thirty, one hour, two, four, six or a day.");
    }
    List<Bar> bars = new ArrayList<>();
    for (Row row : byStart.values()) {
      if (length.get().startOfBarAt(row.bar().start()).equals(row.bar().start())) {
        bars.add(row.bar());
      } else {
        errors.add(row.line(), "The time is not the beginning of a bar of that length.");
      }
    }
    return bars.size() < 2
        ? new Refused("No two rows begin with a bar of the same length, in UTC.")
        : new Read(bars, length.get(), errors.count, errors.kept);
  }

  private static Optional<Granularity> length(Map<Long, Row> byStart) {
    long shortest = Long.MAX_VALUE;
    long before = Long.MIN_VALUE;
    for (Map.Entry<Long, Row> each : byStart.entrySet()) {
      if (before != Long.MIN_VALUE) {
        shortest = Math.min(shortest, each.getKey() - before);
      }
      before = each.getKey();
    }
    for (Granularity each : Granularity.values()) {
      if (each.length().toSeconds() == shortest) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static final class Errors {
    private final List<LineError> kept = new ArrayList<>();
    private int count;

    void add(int line, String message) {
      count++;
      if (kept.size() < ERRORS_KEPT) {
        kept.add(new LineError(line, message));
      }
    }

    String first() {
      LineError error = kept.getFirst();
      return error.line() + ": " + error.message();
    }
  }
}
