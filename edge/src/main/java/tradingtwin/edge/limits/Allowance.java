package tradingtwin.edge.limits;

import java.time.Duration;

/// So many requests at once, refilled evenly over a time.
///
/// @param requests the bucket's size
/// @param per how long an empty bucket takes to fill
public record Allowance(int requests, Duration per) {
  public Allowance {
    if (requests < 1 || per.isNegative() || per.isZero()) {
      throw new IllegalArgumentException("an allowance is at least one request in some time");
    }
  }

  static Allowance perMinute(int requests) {
    return new Allowance(requests, Duration.ofMinutes(1));
  }
}
