package tradingtwin.workers.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// When failed work is tried again: exponential with full jitter above the half.
///
/// @param attempts tries in all before the job is put aside
/// @param first wait after the first failure
/// @param longest wait at most
public record RetryPolicy(int attempts, Duration first, Duration longest) {
  /// Six tries over about a minute cover a restart of any part; our own choice.
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(6, Duration.ofSeconds(1), Duration.ofSeconds(30));

  public RetryPolicy {
    if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("at least one try, and waits that grow");
    }
  }

  Duration waitAfter(int failures, RandomGenerator random) {
    long grown = first.toMillis() << Math.min(failures - 1, 20);
    long most = Math.min(grown, longest.toMillis());
    return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
  }
}
