package tradingtwin.marketdata.twelvedata;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Calls that a key is good for.
@FunctionalInterface
public interface CallBudget {

  /// Takes one.
  ///
  /// @return how long to wait until there is one again; empty when it was taken
  Optional<Duration> take();

  /// So many in each minute of the clock, counted in this process alone.
  static CallBudget aMinute(int calls, InstantSource clock) {
    return new CallBudget() {
      private long minute = Long.MIN_VALUE;
      private int taken;

      @Override
      public synchronized Optional<Duration> take() {
        Instant now = clock.instant();
        long present = Math.floorDiv(now.getEpochSecond(), 60);
        taken = present == minute ? taken : 0;
        minute = present;
        if (taken == calls) {
          return Optional.of(untilNextMinute(now));
        }
        taken++;
        return Optional.empty();
      }
    };
  }

  /// From that moment to the next minute of the clock.
  static Duration untilNextMinute(Instant now) {
    return Duration.between(
        now, Instant.ofEpochSecond((Math.floorDiv(now.getEpochSecond(), 60) + 1) * 60));
  }
}
