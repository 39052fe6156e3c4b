package tradingtwin.brokers.csv.format;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which number of a date comes first, where a format's exports are known to write it so.
///
/// `01/19/24 9:30:05 PM EST`, `19.01.2024 21:30` and `2024/01/19 21:30:05,GMT-05` all become what
/// [Moment] reads: year first, 24 hours, offset in digits.
public enum DateOrder {
  YEAR_FIRST,
  MONTH_FIRST,
  DAY_FIRST;

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<a>\\d{1,4})[-/.](?<b>\\d{1,2})[-/.](?<c>\\d{1,4})"
              + "(?:,?[T ]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?<fraction>[.,]\\d{1,9})?)?"
              + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?"
              + "[, ]*(?<zone>[A-Za-z]{1,4})?(?<offset>[-+]\\d{1,2}(?::?\\d{2})?)?)?");
  private static final Map<String, String> OFFSETS =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"));

  /// The same time with its year first; one that begins with four digits has it there already.
  public String yearFirst(String cell) throws DamagedRow {
    String text = cell.strip();
    Matcher m = SHAPE.matcher(text);
    if (text.length() > 60 || !m.matches()) {
      throw new DamagedRow("The time %s cannot be read.".formatted(DamagedRow.quoted(cell)));
    }
    boolean yearIsFirst = m.group("a").length() == 4 || this == YEAR_FIRST;
    String year = m.group(yearIsFirst ? "a" : "c");
    String month = m.group(yearIsFirst || this == DAY_FIRST ? "b" : "a");
    String day = m.group(yearIsFirst ? "c" : this == DAY_FIRST ? "a" : "b");
    String date = "%s-%s-%s".formatted(year.length() == 2 ? "20" + year : year, month, day);
    return m.group("hour") == null ? date : date + " " + time(m) + offset(m, cell);
  }

  /// What the dates of a file say of themselves; empty when each could be read both ways, or when
  /// they contradict each other.
  public static Optional<DateOrder> of(Collection<String> cells) {
    boolean month = false;
    boolean day = false;
    for (String cell : cells) {
      Matcher m = SHAPE.matcher(cell.strip());
      if (cell.length() < 60 && m.matches() && m.group("a").length() < 4) {
        month |= Integer.parseInt(m.group("b")) > 12;
        day |= Integer.parseInt(m.group("a")) > 12 && !maybeYear(cell, m);
      }
    }
    return month == day ? Optional.empty() : Optional.of(month ? MONTH_FIRST : DAY_FIRST);
  }

  /// `24-03-05` may as well have its year first.
  private static boolean maybeYear(String cell, Matcher m) {
    return m.group("c").length() < 3 && cell.indexOf('-') == m.end("a");
  }

  /// What a clock of twelve hours suggests: the month first, as in most places that keep one.
  static Optional<DateOrder> likely(Collection<String> cells) {
    return cells.stream()
            .filter(cell -> cell.length() < 60)
            .map(cell -> SHAPE.matcher(cell.strip()))
            .anyMatch(m -> m.matches() && m.group("half") != null)
        ? Optional.of(MONTH_FIRST)
        : Optional.empty();
  }

  /// Whether a text is a date that does not begin with four digits.
  static boolean isOpen(String cell) {
    return cell.length() < 60
        && !PlainCell.yearFirst(cell)
        && SHAPE.matcher(cell.strip()).matches();
  }

  private static String time(Matcher m) {
    int hour = Integer.parseInt(m.group("hour"));
    String half = m.group("half");
    if (half != null) {
      boolean afternoon = half.toUpperCase(Locale.ROOT).startsWith("P");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    String second = m.group("second");
    String fraction = m.group("fraction");
    return "%02d:%s".formatted(hour, m.group("minute"))
        + (second == null ? "" : ":" + second)
        + (fraction == null ? "" : fraction);
  }

  private static String offset(Matcher m, String cell) throws DamagedRow {
    String zone = m.group("zone");
    String offset = m.group("offset");
    if (offset != null) {
      String digits = offset.replace(":", "");
      String hours =
          digits.length() % 2 == 0 ? digits.charAt(0) + "0" + digits.substring(1) : digits;
      return hours.substring(0, 3) + ":" + (hours.length() > 3 ? hours.substring(3) : "00");
    }
    if (zone == null) {
      return "";
    }
    String known = OFFSETS.get(zone.toUpperCase(Locale.ROOT));
    if (known == null) {
      throw new DamagedRow("The time zone of %s is not known.".formatted(DamagedRow.quoted(cell)));
    }
    return known;
  }
}
