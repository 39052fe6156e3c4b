package tradingtwin.engine.fills;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A trader's fills read as decisions, moves of positions, and round trips; all oldest first.
///
/// @param moves every decision with the position before and after it, in the order of time
/// @param roundTrips trips that have ended, in the order of their end
/// @param symbolsFirstSold account and symbol whose first execution seen is a sale
public record Ledger(List<Move> moves, List<RoundTrip> roundTrips, Set<Book> symbolsFirstSold) {

  public Ledger {
    moves = List.copyOf(moves);
    roundTrips = List.copyOf(roundTrips);
    symbolsFirstSold = Set.copyOf(symbolsFirstSold);
  }

  /// One symbol in one account.
  public record Book(String account, String symbol) {}

  /// A decision and what it did to the position.
  public record Move(Decision decision, Position before, Position after) {

    /// Whether it opened, enlarged or, crossing zero, newly opened a position.
    public boolean enters() {
      return !before.isReducedBy(decision.side()) || after.qty().signum() == decision.side().sign();
    }

    /// Whether it opened a position out of nothing or across zero.
    public boolean opens() {
      return enters() && (before.flat() || before.isReducedBy(decision.side()));
    }

    /// Whether it reduced, closed or turned a position.
    public boolean leaves() {
      return before.isReducedBy(decision.side());
    }
  }

  /// The reading of these fills, given in any order.
  ///
  /// @throws IllegalArgumentException when an account's fill comes twice
  public static Ledger of(List<Fill> fills, DecisionPolicy policy) {
    Map<String, Set<String>> seen = new HashMap<>();
    Map<Book, List<Fill>> books = new LinkedHashMap<>();
    for (Fill fill : fills.stream().sorted(Fill.BY_TIME).toList()) {
      if (!seen.computeIfAbsent(fill.account(), any -> new HashSet<>()).add(fill.id())) {
        throw new IllegalArgumentException("the same fill twice: " + fill.id());
      }
      books
          .computeIfAbsent(new Book(fill.account(), fill.symbol()), book -> new ArrayList<>())
          .add(fill);
    }
    List<Move> moves = new ArrayList<>();
    List<RoundTrip> trips = new ArrayList<>();
    Set<Book> firstSold = new HashSet<>();
    books.forEach(
        (book, own) -> {
          boolean sold = own.getFirst().side() == Side.SELL;
          if (sold) {
            firstSold.add(book);
          }
          Replay replay = new Replay(sold);
          Decisions.merged(own, policy.mergingGap()).forEach(replay::play);
          moves.addAll(replay.moves());
          trips.addAll(replay.trips());
        });
    moves.sort(Comparator.comparing(move -> move.decision().fills().getFirst(), Fill.BY_TIME));
    trips.sort(
        Comparator.comparing(trip -> trip.exits().getLast().fills().getLast(), Fill.BY_TIME));
    return new Ledger(moves, trips, firstSold);
  }
}
