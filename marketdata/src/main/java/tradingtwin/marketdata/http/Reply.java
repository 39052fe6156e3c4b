package tradingtwin.marketdata.http;

import java.time.Duration;

/// What came of asking a vendor.
public sealed interface Reply {

  /// The vendor answered; the status may well be a refusal, the body may be anything.
  record Answered(int status, String body) implements Reply {
    public boolean ok() {
      return status >= 200 && status < 300;
    }
  }

  /// The vendor wants us to wait longer than we are willing to.
  record Busy(Duration retryAfter) implements Reply {}

  /// No usable answer: no connection, no time left, an answer too large, or only server errors.
  record Unreachable(String reason) implements Reply {}
}
