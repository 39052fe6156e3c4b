package tradingtwin.bench.scene;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import tradingtwin.bench.market.World;

/// The clock on the trader's wall, for every step.
final class Clock {
  private static final int SECONDS_A_DAY = 86_400;
  private static final int DAYS_A_WEEK = 7;
  // 1970-01-01 was a Thursday, three days after a Monday.
  private static final int MONDAY_TO_THURSDAY = 3;

  private final long firstSecond;
  private final double stepSeconds;

  /// The offset at the start holds throughout: a trader's habits do not move by an hour in spring.
  Clock(World world, ZoneId home) {
    int offset = home.getRules().getOffset(world.start()).getTotalSeconds();
    firstSecond = world.start().getEpochSecond() + offset;
    stepSeconds = world.step().toMillis() / 1000.0;
  }

  double hour(int step) {
    return second(step) % SECONDS_A_DAY / (double) Duration.ofHours(1).toSeconds();
  }

  boolean weekend(int step) {
    long day = second(step) / SECONDS_A_DAY;
    int ofWeek = (int) ((day + MONDAY_TO_THURSDAY) % DAYS_A_WEEK);
    return ofWeek + 1 >= DayOfWeek.SATURDAY.getValue();
  }

  private long second(int step) {
    return firstSecond + (long) (step * stepSeconds);
  }
}
