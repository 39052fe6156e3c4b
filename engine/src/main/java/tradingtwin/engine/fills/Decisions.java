package tradingtwin.engine.fills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Neighbouring fills of one account and symbol, merged into decisions.
final class Decisions {
  private Decisions() {}

  /// The decisions behind fills of one account and symbol, both oldest first.
  static List<Decision> merged(List<Fill> ascending, Duration gap) {
    List<Decision> decisions = new ArrayList<>();
    List<Fill> open = new ArrayList<>();
    for (Fill fill : ascending) {
      if (!open.isEmpty() && !continues(open.getLast(), fill, gap)) {
        decisions.add(Decision.of(open));
        open.clear();
      }
      open.add(fill);
    }
    if (!open.isEmpty()) {
      decisions.add(Decision.of(open));
    }
    return decisions;
  }

  private static boolean continues(Fill last, Fill next, Duration gap) {
    boolean sameOrder = last.orderId().isPresent() && last.orderId().equals(next.orderId());
    boolean soon = Duration.between(last.ts(), next.ts()).compareTo(gap) <= 0;
    return last.side() == next.side() && (sameOrder || soon);
  }
}
