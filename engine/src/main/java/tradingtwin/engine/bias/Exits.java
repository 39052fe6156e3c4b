package tradingtwin.engine.bias;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.Percentile;

/// Exits that close most of a position, and what the price had done just before each.
///
/// Who leaves at a loss leaves after a fall: that alone says nothing. So the last move is ranked
/// among other bars of the symbol at which a position of the same side and age would have stood
/// at a similar result (half to twice as large), by bars that had closed.
///
/// @param all exits that could be judged, in the order of time
/// @param symbolsWithoutBars left symbols of which no bars are at hand
/// @param tooFewBars exits left out because too few bars come before them, or none within the
///     position's life
record Exits(List<Exit> all, List<String> symbolsWithoutBars, int tooFewBars) {
  private static final double SIMILAR = 2;

  /// One exit.
  ///
  /// @param move the exit
  /// @param chart bars of its symbol with their indicators
  /// @param bar the last bar closed before it
  /// @param age bars from the opening of the position to that bar
  /// @param result return against average cost in the position's favour
  /// @param percentile standing of the last move, in the position's favour, among earlier ones
  /// @param matched the same among bars with a similar result at the same age
  record Exit(
      Move move, Chart chart, int bar, int age, double result, double percentile, double matched) {

    Decision decision() {
      return move.decision();
    }

    /// +1 for a long position, −1 for a short one.
    int sign() {
      return move.before().qty().signum();
    }

    boolean loses() {
      return result < 0;
    }

    /// The loss in units of ATR14 at the opening of the position; empty where that is nothing.
    OptionalDouble lossInRanges() {
      OptionalDouble range = chart.atr(bar - age);
      double price = chart.candles().close(bar - age);
      return range.isPresent() && range.getAsDouble() > 0
          ? OptionalDouble.of(-result * price / range.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  static Exits of(TraderRecord trader) {
    PanicPolicy policy = trader.policies().panic();
    Map<Book, Instant> opened = new HashMap<>();
    List<Exit> all = new ArrayList<>();
    TreeSet<String> without = new TreeSet<>();
    int tooFew = 0;
    for (Move move : trader.ledger().moves()) {
      Decision decision = move.decision();
      Book book = new Book(decision.account(), decision.symbol());
      if (closesMost(move, policy)) {
        var chart = trader.charts().of(decision.symbol());
        if (chart.isEmpty()) {
          without.add(decision.symbol());
        } else {
          Instant since = opened.getOrDefault(book, decision.ts());
          int before = all.size();
          judged(move, chart.get(), since, policy, all);
          tooFew += all.size() == before ? 1 : 0;
        }
      }
      if (move.opens()) {
        opened.put(book, decision.ts());
      }
    }
    return new Exits(all, List.copyOf(without), tooFew);
  }

  private static boolean closesMost(Move move, PanicPolicy policy) {
    if (!move.leaves()) {
      return false;
    }
    double held = Math.abs(move.before().qty().doubleValue());
    return move.decision().qty().doubleValue() >= policy.closedPart() * held;
  }

  private static void judged(
      Move move, Chart chart, Instant since, PanicPolicy policy, List<Exit> into) {
    OptionalInt entry = chart.candles().lastClosedAt(since);
    OptionalInt bar = chart.candles().currentAt(move.decision().ts());
    int last = bar.orElse(-1);
    int age = last - entry.orElse(last);
    if (age < 1 || last - age < policy.smallestWindow() + policy.moveBars()) {
      return;
    }
    double result = move.before().returnAt(move.decision().price().doubleValue());
    int sign = move.before().qty().signum();
    Ranked ranked = new Ranked(chart, last, age, sign, policy);
    OptionalDouble matched = ranked.amongSimilar(Math.log1p(Math.max(result, -0.999)));
    if (matched.isPresent()) {
      double percentile = ranked.amongAll();
      into.add(new Exit(move, chart, last, age, result, percentile, matched.getAsDouble()));
    }
  }

  /// The last move beside earlier ones of the symbol.
  private record Ranked(Chart chart, int bar, int age, int sign, PanicPolicy policy) {

    double amongAll() {
      return counted(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1).orElse(0.5);
    }

    OptionalDouble amongSimilar(double result) {
      double small = result / SIMILAR;
      double large = result * SIMILAR;
      int needed = policy.smallestMatches();
      OptionalDouble near = counted(Math.min(small, large), Math.max(small, large), needed);
      if (near.isPresent()) {
        return near;
      }
      double floor = result < 0 ? Double.NEGATIVE_INFINITY : 0;
      double ceiling = result < 0 ? 0 : Double.POSITIVE_INFINITY;
      return counted(floor, ceiling, needed);
    }

    private OptionalDouble counted(double floor, double ceiling, int needed) {
      double own = sign * chart.move(bar, policy.moveBars());
      int reach = Math.max(age, policy.moveBars());
      int first = Math.max(reach, bar - policy.window());
      int n = 0;
      int below = 0;
      int equal = 0;
      for (int i = first; i < bar; i++) {
        double then = sign * chart.move(i, age);
        if (then >= floor && then <= ceiling) {
          double other = sign * chart.move(i, policy.moveBars());
          n++;
          below += other < own ? 1 : 0;
          equal += other == own ? 1 : 0;
        }
      }
      return n < needed
          ? OptionalDouble.empty()
          : OptionalDouble.of(Percentile.of(below, equal, n));
    }
  }
}
