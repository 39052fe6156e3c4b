package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Position;

/// The open positions of one account at one moment.
final class Books {
  private record Held(Position position, String currency, Decision last) {}

  private final Map<String, Held> open = new HashMap<>();

  void play(Move move) {
    String symbol = move.decision().symbol();
    if (move.after().flat()) {
      open.remove(symbol);
    } else {
      open.put(symbol, new Held(move.after(), Rates.currencyOf(move.decision()), move.decision()));
    }
  }

  /// Profit or loss not yet realised, account currency; a position without mark or rate counts
  /// nothing.
  BigDecimal unrealised(Instant t, Rates rates) {
    BigDecimal sum = BigDecimal.ZERO;
    for (var book : open.entrySet()) {
      Position held = book.getValue().position();
      var mark = rates.mark(book.getKey(), t, book.getValue().last());
      var rate = rates.of(book.getValue().currency());
      if (mark.isPresent() && rate.isPresent()) {
        BigDecimal profit = held.pnlOfClosing(held.qty().abs(), mark.get());
        sum = sum.add(profit.multiply(rate.get()));
      }
    }
    return sum;
  }

  /// Share of what is held, at cost, that has no mark; 0 when nothing is held.
  double unmarkedShare(Instant t, Rates rates) {
    double all = 0;
    double unmarked = 0;
    for (var book : open.entrySet()) {
      Position held = book.getValue().position();
      double rate = rates.of(book.getValue().currency()).orElse(BigDecimal.ONE).doubleValue();
      double cost = Math.abs(held.qty().doubleValue()) * held.averageCost().doubleValue() * rate;
      all += cost;
      unmarked += rates.mark(book.getKey(), t, book.getValue().last()).isPresent() ? 0 : cost;
    }
    return all > 0 ? unmarked / all : 0;
  }

  /// Whether some position is marked at its last fill, for want of a closed bar.
  boolean markedAtFills(Instant t, Rates rates) {
    return open.entrySet().stream()
        .filter(book -> rates.mark(book.getKey(), t).isEmpty())
        .anyMatch(book -> rates.mark(book.getKey(), t, book.getValue().last()).isPresent());
  }

  /// Whether the money of every position can be counted in account currency.
  boolean rated(Rates rates) {
    return open.values().stream().allMatch(held -> rates.of(held.currency()).isPresent());
  }
}
