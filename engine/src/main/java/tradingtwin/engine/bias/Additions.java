package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Position;

/// Additions to open positions, and how long positions stood under water and in gain before them.
///
/// @param books each account's symbol apart, in the order of its first decision
/// @param symbolsWithoutBars symbols of which the nearest fill's price had to do
record Additions(List<InBook> books, List<String> symbolsWithoutBars) {

  /// One addition whose standing was known.
  ///
  /// @param move the decision with the position before it
  /// @param result return of its price against average cost before it, as a fraction
  /// @param ordinal its number among the additions to its position, from 1
  /// @param position number of the position in its book
  record Addition(Move move, double result, int ordinal, int position) {
    boolean underWater() {
      return result < 0;
    }
  }

  /// What happened in one symbol of one account.
  ///
  /// @param symbol the symbol
  /// @param moves all decisions, in the order of time
  /// @param entries decisions that opened or enlarged, in the order of time
  /// @param all additions, in the order of time
  /// @param hoursUnderWater time spent below average cost
  /// @param hoursInGain time spent above it
  record InBook(
      String symbol,
      List<Move> moves,
      List<Move> entries,
      List<Addition> all,
      double hoursUnderWater,
      double hoursInGain) {}

  static Additions of(TraderRecord trader) {
    Map<Book, List<Move>> moves = new LinkedHashMap<>();
    Instant last = Instant.EPOCH;
    for (Move move : trader.ledger().moves()) {
      Decision decision = move.decision();
      moves
          .computeIfAbsent(
              new Book(decision.account(), decision.symbol()), book -> new ArrayList<>())
          .add(move);
      last = decision.ts();
    }
    List<InBook> books = new ArrayList<>();
    TreeSet<String> without = new TreeSet<>();
    for (Map.Entry<Book, List<Move>> each : moves.entrySet()) {
      String symbol = each.getKey().symbol();
      Optional<Chart> chart = trader.charts().of(symbol);
      if (chart.isEmpty() && each.getValue().stream().anyMatch(Additions::adds)) {
        without.add(symbol);
      }
      Exposure exposure = new Exposure(chart);
      books.add(book(symbol, each.getValue(), exposure, last, trader.policies().averagingDown()));
    }
    return new Additions(books, List.copyOf(without));
  }

  /// Whether a decision enlarged a position that was there; crumbs left by fees or rounding are
  /// none.
  static boolean adds(Move move) {
    return move.enters() && !move.opens() && !isCrumb(move.before(), move.decision());
  }

  /// Whether so little is held, against what a decision traded, that it is left over and not held
  /// on purpose.
  static boolean isCrumb(Position position, Decision decision) {
    return position.qty().abs().movePointRight(2).compareTo(decision.qty()) < 0;
  }

  private static InBook book(
      String symbol,
      List<Move> moves,
      Exposure exposure,
      Instant last,
      AveragingDownPolicy policy) {
    List<Move> entries = new ArrayList<>();
    List<Addition> all = new ArrayList<>();
    double scaleIn = policy.scaleInMinutes();
    Instant entered = Instant.EPOCH;
    int ordinal = 0;
    int position = 0;
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      boolean seen = i > 0 && exposure.count(moves.get(i - 1), move);
      if (move.enters() && !adds(move)) {
        ordinal = 0;
        position++;
      }
      if (move.enters()) {
        entries.add(move);
        double minutes = Duration.between(entered, move.decision().ts()).toMillis() / 60_000.0;
        if (adds(move) && minutes >= scaleIn) {
          ordinal++;
          double result = move.before().returnAt(move.decision().price().doubleValue());
          if (seen && result != 0) {
            all.add(new Addition(move, result, ordinal, position));
          }
        }
        entered = move.decision().lastTs();
      }
    }
    if (!moves.isEmpty()) {
      exposure.count(moves.getLast(), last);
    }
    return new InBook(
        symbol, moves, entries, all, exposure.hoursUnderWater(), exposure.hoursInGain());
  }
}
