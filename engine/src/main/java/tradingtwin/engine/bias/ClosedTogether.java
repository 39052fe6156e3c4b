package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;

/// How much of all that was open a trader closed within a short while, up to each exit; at cost.
///
/// Somebody with one position closes all of it each time, so nothing is said below two.
final class ClosedTogether {
  private record Closed(Instant at, Book book, double notional) {}

  private final Duration span;
  private final Map<Book, Double> open = new LinkedHashMap<>();
  private final Deque<Closed> recent = new ArrayDeque<>();
  private final IdentityHashMap<Decision, Double> shares = new IdentityHashMap<>();

  private ClosedTogether(Duration span) {
    this.span = span;
  }

  static ClosedTogether of(TraderRecord trader) {
    Duration span = Duration.ofMinutes(trader.policies().panic().closedMinutes());
    ClosedTogether together = new ClosedTogether(span);
    trader.ledger().moves().forEach(together::take);
    return together;
  }

  /// The share at this exit, 0 to 1; 0 where there was one position only.
  double share(Decision exit) {
    return shares.getOrDefault(exit, 0.0);
  }

  private void take(Move move) {
    Decision decision = move.decision();
    Book book = new Book(decision.account(), decision.symbol());
    double after = cost(move.after().qty().doubleValue(), move.after().averageCost().doubleValue());
    if (move.leaves()) {
      double held =
          cost(move.before().qty().doubleValue(), move.before().averageCost().doubleValue());
      double part = move.enters() ? 1 : 1 - after / held;
      recent.addLast(new Closed(decision.ts(), book, held * part));
    }
    if (after > 0) {
      open.put(book, after);
    } else {
      open.remove(book);
    }
    while (!recent.isEmpty() && recent.getFirst().at().isBefore(decision.ts().minus(span))) {
      recent.removeFirst();
    }
    if (move.leaves()) {
      shares.put(decision, share());
    }
  }

  private double share() {
    double closed = recent.stream().mapToDouble(Closed::notional).sum();
    double left = open.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean several =
        open.size()
                + recent.stream()
                    .map(Closed::book)
                    .distinct()
                    .filter(b -> !open.containsKey(b))
                    .count()
            >= 2;
    return several ? closed / (closed + left) : 0;
  }

  private static double cost(double qty, double price) {
    return Math.abs(qty) * price;
  }
}
