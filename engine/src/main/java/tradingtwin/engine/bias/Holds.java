package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Position;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.LogRank;

/// How long positions were held, and how they stood.
///
/// Results are taken from prices alone, fees aside, as the trader saw them. A position still
/// open at the last fill of the record counts as watched until then, with the result that the
/// last closed bar gives it; without bars of its symbol it drops out.
///
/// @param all ended trips in the order of their end, then open positions by symbol
/// @param symbolsWithoutBars symbols with an open position whose standing is not known
record Holds(List<Hold> all, List<String> symbolsWithoutBars) {

  /// Shorter holds are not told apart.
  private static final double SHORTEST_MINUTES = 1.0 / 60;

  /// One position.
  ///
  /// @param minutes how long it was held or watched
  /// @param result profit or loss as a fraction of what was put in, fees aside
  /// @param trip the round trip; empty for one still open
  record Hold(double minutes, double result, Optional<RoundTrip> trip) {
    boolean ended() {
      return trip.isPresent();
    }
  }

  static Holds of(TraderRecord trader) {
    List<Hold> all = new ArrayList<>();
    for (RoundTrip trip : trader.trips()) {
      double result = trip.grossPnl().doubleValue() / putIn(trip);
      all.add(new Hold(minutes(trip), result, Optional.of(trip)));
    }
    TreeSet<String> unknown = new TreeSet<>();
    stillOpen(trader, all, unknown);
    return new Holds(List.copyOf(all), List.copyOf(unknown));
  }

  static double minutes(RoundTrip trip) {
    return minutesOf(trip.held());
  }

  /// Price paid for everything that was opened; of a first decision that turned a position,
  /// the part that belongs here.
  static double putIn(RoundTrip trip) {
    double rest = trip.entryQty().doubleValue();
    double sum = 0;
    for (Decision entry : trip.entries().reversed()) {
      boolean first = entry.equals(trip.entries().getFirst());
      double qty = first ? rest : entry.qty().doubleValue();
      sum += qty * entry.price().doubleValue();
      rest -= qty;
    }
    return sum;
  }

  /// Ended trips on one side of zero.
  List<Hold> ended(int sign) {
    return all.stream().filter(hold -> hold.ended() && side(hold.result()) == sign).toList();
  }

  /// Whether winners end sooner than losers.
  LogRank test() {
    return test(Hold::result);
  }

  /// The same question with each result held against what the trader's own average drift would
  /// have given in the same time. In a market that falls throughout, a long position that is
  /// held longer is likelier to be a loser, habit or not; this takes that away.
  LogRank testAgainstDrift() {
    double sum = all.stream().filter(Hold::ended).mapToDouble(Hold::result).sum();
    double time = all.stream().filter(Hold::ended).mapToDouble(Hold::minutes).sum();
    double drift = time > 0 ? sum / time : 0;
    return test(hold -> hold.result() - drift * hold.minutes());
  }

  private LogRank test(ToDoubleFunction<Hold> result) {
    return LogRank.of(
        minutes(result, 1, true),
        minutes(result, 1, false),
        minutes(result, -1, true),
        minutes(result, -1, false));
  }

  private double[] minutes(ToDoubleFunction<Hold> result, int sign, boolean ended) {
    return all.stream()
        .filter(hold -> hold.ended() == ended && side(result.applyAsDouble(hold)) == sign)
        .mapToDouble(Hold::minutes)
        .toArray();
  }

  private static int side(double result) {
    return (int) Math.signum(result);
  }

  private static double minutesOf(Duration held) {
    return Math.max(held.toMillis() / 60_000.0, SHORTEST_MINUTES);
  }

  private record Since(Position position, Instant openedAt) {}

  private static void stillOpen(TraderRecord trader, List<Hold> all, TreeSet<String> unknown) {
    List<Move> moves = trader.ledger().moves();
    Map<Book, Since> held = new LinkedHashMap<>();
    for (Move move : moves) {
      var decision = move.decision();
      Book book = new Book(decision.account(), decision.symbol());
      Since before = held.remove(book);
      if (!move.after().flat()) {
        Instant since = before == null || move.opens() ? decision.ts() : before.openedAt();
        held.put(book, new Since(move.after(), since));
      }
    }
    for (var each : held.entrySet()) {
      Instant end = moves.getLast().decision().lastTs();
      judged(each.getKey().symbol(), each.getValue(), end, trader)
          .ifPresentOrElse(all::add, () -> unknown.add(each.getKey().symbol()));
    }
  }

  private static Optional<Hold> judged(
      String symbol, Since since, Instant end, TraderRecord trader) {
    var chart = trader.charts().of(symbol);
    OptionalInt bar =
        chart.isEmpty()
            ? OptionalInt.empty()
            : chart.get().candles().knownAt(end, trader.policies().barAge().oldest());
    if (bar.isEmpty()) {
      return Optional.empty();
    }
    double close = chart.orElseThrow().candles().close(bar.getAsInt());
    double minutes = minutesOf(Duration.between(since.openedAt(), end));
    return Optional.of(new Hold(minutes, since.position().returnAt(close), Optional.empty()));
  }
}
