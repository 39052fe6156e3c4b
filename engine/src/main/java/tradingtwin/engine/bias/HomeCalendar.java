package tradingtwin.engine.bias;

import java.time.Instant;
import java.time.ZoneId;
import tradingtwin.engine.fills.Decision;

/// Where days, weeks and stretches of time begin for the trader: clusters of cases that may hang
/// together are cut by the trader's own calendar, not by that of Greenwich.
record HomeCalendar(ZoneId zone) {
  private static final int WEEK = 7;

  /// Days from Thursday, on which the count of days begins, back to Monday.
  private static final int TO_MONDAY = 3;

  static HomeCalendar of(TraderRecord trader) {
    return new HomeCalendar(trader.policies().zone());
  }

  /// The day of a decision, counted from a fixed one.
  long day(Decision decision) {
    return TradingDays.dateOf(decision, zone).toEpochDay();
  }

  /// Its week, from Monday on.
  long week(Decision decision) {
    return Math.floorDiv(day(decision) + TO_MONDAY, WEEK);
  }

  /// The stretch of so many seconds that a moment falls into, the first one of a day beginning at
  /// midnight where days are whole multiples of it.
  long stretch(Instant at, long seconds) {
    long local = at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds();
    return Math.floorDiv(local, seconds);
  }
}
