package tradingtwin.brokers.csv.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import tradingtwin.brokers.TsPrecision;

/// The shapes that nearly all cells of a long file have, known without a pattern: a pattern
/// costs more than all the rest of reading a row.
final class PlainCell {
  private static final int LONGEST_PART = 40;
  private static final int CLOCK_ENDS = 19;
  private static final int MOST_FRACTION = 9;

  private PlainCell() {}

  /// `-?\d{1,40}(\.\d{1,40})?`
  static boolean isNumber(String cell) {
    int from = cell.startsWith("-") ? 1 : 0;
    int dot = cell.indexOf('.');
    int whole = dot < 0 ? cell.length() : dot;
    return part(cell, from, whole) && (dot < 0 || part(cell, dot + 1, cell.length()));
  }

  private static boolean part(String cell, int from, int to) {
    return to > from && to - from <= LONGEST_PART && digits(cell, from, to);
  }

  /// `2024-03-05T14:30:00`, with or without a fraction and a `Z`; empty for every other shape,
  /// and for times that there are none.
  static Optional<Moment.Stated> moment(String cell) {
    if (!hasClock(cell)) {
      return Optional.empty();
    }
    boolean utc = cell.endsWith("Z");
    int end = utc ? cell.length() - 1 : cell.length();
    int fraction = end - CLOCK_ENDS - 1;
    boolean whole = end == CLOCK_ENDS;
    if (!whole
        && (fraction < 1
            || fraction > MOST_FRACTION
            || cell.charAt(CLOCK_ENDS) != '.'
            || !digits(cell, CLOCK_ENDS + 1, end))) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(cell, 0, 4),
              number(cell, 5, 7),
              number(cell, 8, 10),
              number(cell, 11, 13),
              number(cell, 14, 16),
              number(cell, 17, 19),
              whole ? 0 : nanos(cell, end));
      boolean traded = local.getYear() >= Moment.FIRST_YEAR && local.getYear() <= Moment.LAST_YEAR;
      return traded
          ? Optional.of(
              new Moment.Stated(
                  local,
                  utc ? ZoneOffset.UTC : null,
                  whole ? TsPrecision.SECOND : TsPrecision.MILLI))
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static boolean hasClock(String cell) {
    return cell.length() >= CLOCK_ENDS
        && digits(cell, 0, 4)
        && cell.charAt(4) == '-'
        && digits(cell, 5, 7)
        && cell.charAt(7) == '-'
        && digits(cell, 8, 10)
        && (cell.charAt(10) == 'T' || cell.charAt(10) == ' ')
        && digits(cell, 11, 13)
        && cell.charAt(13) == ':'
        && digits(cell, 14, 16)
        && cell.charAt(16) == ':'
        && digits(cell, 17, 19);
  }

  /// An id that no spreadsheet can have spoiled and nobody masked: letters, digits, dashes,
  /// colons, with a digit that is not the only character, and neither four x in a row nor an
  /// exponent.
  static boolean isSoundId(String text) {
    int xs = 0;
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean number = c >= '0' && c <= '9';
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!number && !letter && c != '-' && c != ':' && c != '_') {
        return false;
      }
      xs = c == 'x' || c == 'X' ? xs + 1 : 0;
      if (xs == 4) {
        return false;
      }
      digit |= number;
    }
    return digit && text.length() > 1;
  }

  /// Whether a text begins with a year, as no date of day or month first does.
  static boolean yearFirst(String text) {
    return text.length() > 4 && digits(text, 0, 4);
  }

  private static boolean digits(String cell, int from, int to) {
    for (int i = from; i < to; i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int nanos(String cell, int end) {
    int nanos = number(cell, CLOCK_ENDS + 1, end);
    for (int i = end - CLOCK_ENDS - 1; i < MOST_FRACTION; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int number(String cell, int from, int to) {
    return Integer.parseInt(cell, from, to, 10);
  }
}
