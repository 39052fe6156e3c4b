package tradingtwin.brokers.csv.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.TsPrecision;

/// The time in a cell: an instant, and how finely it was stated.
///
/// Year first only (`2024-03-05 14:30:00.123 UTC`, `24-03-05 14:30`, `2024-03-05`). Where day
/// and month could be confused we do not guess.
public record Moment(Instant ts, TsPrecision precision) {

  static final int FIRST_YEAR = 1990;
  static final int LAST_YEAR = 2100;

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<year>\\d{2}|\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})"
              + "(?:[T ]+(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
              + "\\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_OR_MONTH_FIRST =
      Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}.*");

  /// A time that has been read but not yet placed in a zone.
  public record Stated(LocalDateTime local, @Nullable ZoneOffset offset, TsPrecision precision) {

    public Moment in(ZoneId zone) {
      return new Moment(
          offset != null ? local.toInstant(offset) : local.atZone(zone).toInstant(), precision);
    }
  }

  public static Stated parse(String cell) throws DamagedRow {
    Optional<Stated> plain = PlainCell.moment(cell);
    return plain.isPresent() ? plain.get() : dressed(cell);
  }

  private static Stated dressed(String cell) throws DamagedRow {
    Matcher m = SHAPE.matcher(cell);
    if (cell.length() > 60 || !m.matches()) {
      if (DAY_OR_MONTH_FIRST.matcher(cell).matches()) {
        throw open(cell);
      }
      throw new DamagedRow("The time %s cannot be read.".formatted(DamagedRow.quoted(cell)));
    }
    try {
      return new Stated(LocalDateTime.of(date(m), time(m)), offset(m), precision(m));
    } catch (DateTimeException e) {
      throw new DamagedRow("There is no such time as %s.".formatted(DamagedRow.quoted(cell)));
    }
  }

  /// The refusal of a date that could be either of two days.
  static DamagedRow open(String cell) {
    return new DamagedRow(
        "The date %s does not say which number is the day, and no row of the file settles it. Say whether day or month comes first."
            .formatted(DamagedRow.quoted(cell)));
  }

  private static LocalDate date(Matcher m) {
    int year = number(m, "year");
    int full = m.group("year").length() == 2 ? 2000 + year : year;
    if (full < FIRST_YEAR || full > LAST_YEAR) {
      throw new DateTimeException("not a year of trading");
    }
    return LocalDate.of(full, number(m, "month"), number(m, "day"));
  }

  private static LocalTime time(Matcher m) {
    String fraction = m.group("fraction");
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    return LocalTime.of(number(m, "hour"), number(m, "minute"), number(m, "second"), nanos);
  }

  private static int number(Matcher m, String group) {
    String digits = m.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static @Nullable ZoneOffset offset(Matcher m) {
    String zone = m.group("zone");
    if (zone == null) {
      return null;
    }
    return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }

  private static TsPrecision precision(Matcher m) {
    if (m.group("hour") == null) {
      return TsPrecision.DATE;
    }
    if (m.group("second") == null) {
      return TsPrecision.MINUTE;
    }
    return m.group("fraction") == null ? TsPrecision.SECOND : TsPrecision.MILLI;
  }
}
