package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Position;

/// Positions watched bar by bar from their opening to the first reduction: at each close that
/// was known they stand in gain or in loss, and before the next one they are left or kept.
///
/// The standing that counts is that of the last bar closed before, for those left and those
/// kept alike, so that nothing of the exit itself is in it. One still open at the last fill of
/// the record is watched until then. One that was left before a bar closed was never seen
/// standing; where bars do not tell of the opening it is not watched, where they do not tell of the
/// end it counts as kept as long as they did.
final class Tenure {

  /// A position at one close.
  ///
  /// @param chart bars of its symbol
  /// @param sign +1 for a long, −1 for a short
  /// @param bar the bar that closed
  /// @param age closes since the opening, 0 for the first
  /// @param standing +1 in gain, −1 in loss, 0 for neither, against average cost
  record Stand(Chart chart, int sign, int bar, int age, int standing) {}

  /// Whoever looks on.
  interface Onlooker {

    /// A close during which the position was held.
    void stood(Chart chart, int sign, int bar, int age, int standing);

    /// The first reduction, after the last close before it.
    void left(Move move, Stand last);

    /// A position that is watched no longer.
    default void over(boolean wasInGain, boolean wasInLoss) {}
  }

  private final Onlooker onlooker;
  private final Charts charts;
  private final Duration oldest;
  private final Map<Book, Watch> open = new LinkedHashMap<>();
  private final TreeSet<String> symbolsWithoutBars = new TreeSet<>();

  private Tenure(TraderRecord trader, Onlooker onlooker) {
    this.onlooker = onlooker;
    this.charts = trader.charts();
    this.oldest = trader.policies().barAge().oldest();
  }

  /// Shows every position of the record to the onlooker, in the order of time of their moves.
  ///
  /// @return symbols that were entered and have no bars
  static List<String> watch(TraderRecord trader, Onlooker onlooker) {
    Tenure tenure = new Tenure(trader, onlooker);
    List<Move> moves = trader.ledger().moves();
    moves.forEach(tenure::see);
    if (!moves.isEmpty()) {
      var end = moves.getLast().decision().lastTs();
      tenure.open.values().forEach(watch -> watch.until(watch.candles().lastClosedAt(end)));
      tenure.open.values().forEach(watch -> onlooker.over(watch.inGain, watch.inLoss));
    }
    return List.copyOf(tenure.symbolsWithoutBars);
  }

  private void see(Move move) {
    var decision = move.decision();
    Book book = new Book(decision.account(), decision.symbol());
    Watch watch = open.get(book);
    if (watch != null) {
      watch.until(watch.candles().lastClosedAt(decision.ts()));
      if (move.leaves()) {
        watch.leave(move);
        open.remove(book);
      } else {
        watch.position = move.after();
      }
    }
    if (move.opens()) {
      charts
          .of(book.symbol())
          .ifPresentOrElse(
              chart -> open(chart, book, move), () -> symbolsWithoutBars.add(book.symbol()));
    }
  }

  private void open(Chart chart, Book book, Move move) {
    if (chart.candles().tellOf(move.decision().ts(), oldest)) {
      open.put(book, new Watch(chart, move));
    }
  }

  private final class Watch {
    private final Chart chart;
    private final int first;
    private Position position;
    private int next;
    private int standing;
    private boolean inGain;
    private boolean inLoss;

    Watch(Chart chart, Move opening) {
      this.chart = chart;
      first = candles().lastClosedAt(opening.decision().ts()).orElse(-1) + 1;
      next = first;
      position = opening.after();
    }

    Candles candles() {
      return chart.candles();
    }

    void until(OptionalInt bar) {
      double cost = position.averageCost().doubleValue();
      int sign = position.qty().signum();
      for (int last = bar.orElse(-1); next <= last; next++) {
        double above = candles().close(next) - cost;
        standing = above == 0 ? 0 : above > 0 ? sign : -sign;
        inGain |= standing > 0;
        inLoss |= standing < 0;
        onlooker.stood(chart, sign, next, next - first, standing);
      }
    }

    void leave(Move move) {
      if (next > first && candles().tellOf(move.decision().ts(), oldest)) {
        int sign = position.qty().signum();
        onlooker.left(move, new Stand(chart, sign, next - 1, next - 1 - first, standing));
      }
      onlooker.over(inGain, inLoss);
    }
  }
}
