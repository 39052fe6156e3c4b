package tradingtwin.core.trades;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;

/// Times that a caller may name: those of the calendar's first ten thousand years, which every
/// layer below can hold.
final class StorableTime {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private StorableTime() {}

  static void require(@Nullable Instant named) {
    if (named != null && (named.isBefore(FIRST) || named.isAfter(LAST))) {
      throw RefusedException.of(ProblemCode.VALIDATION, "The time lies outside the calendar.");
    }
  }
}
