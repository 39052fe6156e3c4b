package tradingtwin.engine.attribution;

import java.time.LocalDate;
import java.time.ZoneId;

/// The instants at which a trader's days end.
final class DayEnds {
  private DayEnds() {}

  /// The end of a day counted from 1970, epoch milliseconds; the next day begins there.
  static long of(long day, ZoneId zone) {
    return LocalDate.ofEpochDay(day).plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
