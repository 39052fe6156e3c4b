package tradingtwin.marketdata.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tradingtwin.marketdata.Bar;

/// Where a file of candles keeps what, and how it writes numbers.
///
/// @param volume below zero when the file has none
record Columns(
    char delimiter, int time, int open, int high, int low, int close, int volume, int count) {
  private static final Set<String> TIME =
      Set.of("time", "date", "datetime", "timestamp", "start", "open time", "opentime", "t");
  private static final long MILLIS_FROM = 100_000_000_000L;
  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  static Optional<Columns> of(String header) {
    for (char delimiter : new char[] {',', ';', '\t'}) {
      List<String> names =
          cells(header, delimiter).stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
      Columns found =
          new Columns(
              delimiter,
              first(names, TIME),
              first(names, Set.of("open", "o")),
              first(names, Set.of("high", "h")),
              first(names, Set.of("low", "l")),
              first(names, Set.of("close", "c", "close/last")),
              first(names, Set.of("volume", "v", "vol")),
              names.size());
      if (found.isWhole()) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private boolean isWhole() {
    return time >= 0 && open >= 0 && high >= 0 && low >= 0 && close >= 0;
  }

  private static int first(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> cells(String line, char delimiter) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == delimiter) {
        cells.add(line.substring(from, i).strip().replaceAll("^\"|\"$", "").strip());
        from = i + 1;
      }
    }
    return cells;
  }

  /// @throws IllegalArgumentException for a row that is no bar
  Bar bar(String line) {
    List<String> cells = cells(line, delimiter);
    if (cells.size() < count) {
      throw new IllegalArgumentException("too few cells");
    }
    return new Bar(
        time(cells.get(time)),
        number(cells.get(open)),
        number(cells.get(high)),
        number(cells.get(low)),
        number(cells.get(close)),
        volume < 0 || cells.get(volume).isEmpty() ? 0 : number(cells.get(volume)));
  }

  /// Why a row is no bar, in words.
  String why(String line) {
    List<String> cells = cells(line, delimiter);
    if (cells.size() < count) {
      return "The row has fewer cells than the header.";
    }
    try {
      Instant _ = time(cells.get(time));
    } catch (IllegalArgumentException e) {
      return "The time cannot be read: 2024-03-01T12:00:00Z, 2024-03-01 12:00, 2024-03-01 and epoch"
          + " seconds can.";
    }
    try {
      double _ = number(cells.get(open)) + number(cells.get(high));
      double _ = number(cells.get(low)) + number(cells.get(close));
    } catch (IllegalArgumentException e) {
      return "A price is no number.";
    }
    return "The prices are no bar: low lies above zero, open and close between low and high.";
  }

  private double number(String cell) {
    String plain = delimiter == ';' ? cell.replace(',', '.') : cell;
    if (!plain.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?")) {
      throw new IllegalArgumentException("not a number");
    }
    return Double.parseDouble(plain);
  }

  /// A time without a zone is taken as UTC.
  private static Instant time(String cell) {
    Instant read = read(cell);
    if (read.isBefore(EARLIEST) || read.isAfter(LATEST)) {
      throw new IllegalArgumentException("not a time of a market");
    }
    return read;
  }

  private static Instant read(String cell) {
    try {
      if (cell.matches("[0-9]{9,14}")) {
        long number = Long.parseLong(cell);
        return number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      }
      if (cell.length() == 10) {
        return LocalDate.parse(cell).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      String iso = cell.replace(' ', 'T');
      boolean zoned = iso.endsWith("Z") || iso.matches(".*[+-][0-9]{2}:?[0-9]{2}");
      return zoned
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time", e);
    }
  }
}
