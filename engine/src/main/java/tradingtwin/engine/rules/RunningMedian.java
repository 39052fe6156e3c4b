package tradingtwin.engine.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// The middle of the amounts seen so far.
final class RunningMedian {
  private final PriorityQueue<BigDecimal> lower = new PriorityQueue<>(Comparator.reverseOrder());
  private final PriorityQueue<BigDecimal> upper = new PriorityQueue<>();

  void add(BigDecimal amount) {
    lower.add(amount);
    upper.add(lower.remove());
    if (upper.size() > lower.size()) {
      lower.add(upper.remove());
    }
  }

  /// The middle amount; empty with fewer than `least`.
  Optional<BigDecimal> middle(int least) {
    if (lower.isEmpty() || lower.size() + upper.size() < least) {
      return Optional.empty();
    }
    return lower.size() > upper.size()
        ? Optional.of(lower.element())
        : Optional.of(
            lower.element().add(upper.element()).divide(BigDecimal.TWO, MathContext.DECIMAL128));
  }
}
