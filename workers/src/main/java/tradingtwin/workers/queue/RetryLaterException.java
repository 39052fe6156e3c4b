package tradingtwin.workers.queue;

import java.time.Duration;

/// The work could not be done now; the message is for the trader.
public final class RetryLaterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  /// @param after the earliest time for another try; zero leaves it to the backoff
  public RetryLaterException(String words, Duration after) {
    super(words);
    this.after = after;
  }

  Duration after() {
    return after;
  }
}
