package tradingtwin.core.simulations;

import java.time.Duration;

/// How long an answer is good that more prices may change.
///
/// @param again age at which it is asked for once more
public record SimulationsPolicy(Duration again) {
  /// The product's own choice: a bar of the length that is usual has gone by.
  public static final SimulationsPolicy DEFAULT = new SimulationsPolicy(Duration.ofMinutes(15));

  public SimulationsPolicy {
    if (!again.isPositive()) {
      throw new IllegalArgumentException("an answer is good for a while: " + again);
    }
  }
}
