package tradingtwin.engine.fills;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A position's life from flat to flat in one symbol of one account, partial exits included.
///
/// @param account the broker account
/// @param symbol what was traded
/// @param direction long or short
/// @param entries decisions that opened or enlarged it, oldest first
/// @param exits decisions that reduced or closed it, oldest first
/// @param entryQty units opened in all
/// @param grossPnl realised profit or loss before fees, quote currency, average cost
/// @param fees fees of its decisions in quote currency; a fee in the traded asset is taken at the
///     price of its own fill; of a decision that flips, the share of the part that belongs here
/// @param unconvertedFees fees in any third currency, by currency; never guessed, not in `fees`
/// @param mayPredateFile the first execution seen in this symbol was a sale, so the position may
///     have existed before the file starts; it is read as a short
public record RoundTrip(
    String account,
    String symbol,
    Direction direction,
    List<Decision> entries,
    List<Decision> exits,
    BigDecimal entryQty,
    BigDecimal grossPnl,
    BigDecimal fees,
    SortedMap<String, BigDecimal> unconvertedFees,
    boolean mayPredateFile) {

  public RoundTrip {
    entries = List.copyOf(entries);
    exits = List.copyOf(exits);
    unconvertedFees =
        unconvertedFees.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(unconvertedFees));
    if (entries.isEmpty() || exits.isEmpty() || entryQty.signum() <= 0) {
      throw new IllegalArgumentException("a round trip is entered and left: " + symbol);
    }
  }

  /// When the position was opened.
  public Instant openedAt() {
    return entries.getFirst().ts();
  }

  /// When the position was flat again.
  public Instant closedAt() {
    return exits.getLast().lastTs();
  }

  /// How long the position was open.
  public Duration held() {
    return Duration.between(openedAt(), closedAt());
  }

  /// Realised profit or loss after the fees that are known in quote currency.
  public BigDecimal netPnl() {
    return grossPnl.subtract(fees);
  }
}
