package tradingtwin.core.upkeep;

import java.time.Duration;

/// How long things are kept that only serve for a while.
///
/// @param answers to requests with an `Idempotency-Key`; the contracts promise 24 hours
/// @param previews of files that nobody confirmed, with the file
/// @param files whose import has ended; until then an operator can try a failed one again
/// @param loose objects that no row holds
/// @param handled notes that a consumer has handled an event; a consumer looks back seven days
public record KeepingPolicy(
    Duration answers, Duration previews, Duration files, Duration handled, Duration loose) {
  public static final KeepingPolicy DEFAULT =
      new KeepingPolicy(
          Duration.ofHours(24),
          Duration.ofHours(24),
          Duration.ofDays(30),
          Duration.ofDays(30),
          Duration.ofHours(24));

  public KeepingPolicy {
    if (answers.compareTo(Duration.ofHours(24)) < 0
        || previews.compareTo(Duration.ofHours(24)) < 0
        || files.compareTo(Duration.ofDays(7)) < 0
        || handled.compareTo(Duration.ofDays(14)) < 0
        || loose.compareTo(Duration.ofHours(24)) < 0) {
      throw new IllegalArgumentException("shorter than the walls of the database allow");
    }
  }
}
