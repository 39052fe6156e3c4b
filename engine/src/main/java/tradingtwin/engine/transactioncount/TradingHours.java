package tradingtwin.engine.transactioncount;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Hours between two instants of which only trading hours count: 08:00 to 22:00 UTC from Monday to
/// Friday, no holidays.
///
/// Within one date the plain difference. Across dates the first day counts from `from` until 22:00,
/// the last from 08:00 until `to`, and each weekday between them fourteen hours; nothing where the
/// dates from first to last hold fewer than two weekdays.
final class TradingHours {
  private static final LocalTime OPENING = LocalTime.of(8, 0);
  private static final LocalTime CLOSING = LocalTime.of(22, 0);
  private static final int HOURS_A_DAY = 14;
  private static final double SECONDS_AN_HOUR = 3600;
  private static final int WEEK = 7;

  private TradingHours() {}

  static double between(Instant from, Instant to) {
    var start = from.atOffset(ZoneOffset.UTC);
    var end = to.atOffset(ZoneOffset.UTC);
    LocalTime first = start.toLocalTime().isAfter(CLOSING) ? CLOSING : start.toLocalTime();
    LocalTime last = end.toLocalTime().isBefore(OPENING) ? OPENING : end.toLocalTime();
    if (start.toLocalDate().equals(end.toLocalDate())) {
      return hours(first, last);
    }
    long between = weekdays(start.toLocalDate(), end.toLocalDate()) - 2;
    return between < 0 ? 0 : between * HOURS_A_DAY + hours(first, CLOSING) + hours(OPENING, last);
  }

  private static double hours(LocalTime from, LocalTime to) {
    return Duration.between(from, to).toMillis() / 1000.0 / SECONDS_AN_HOUR;
  }

  /// Weekdays from one date to another, both included.
  private static long weekdays(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long weekdays = days / WEEK * 5;
    for (LocalDate day = from.plusDays(days - days % WEEK);
        !day.isAfter(to);
        day = day.plusDays(1)) {
      weekdays += day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
    }
    return weekdays;
  }
}
