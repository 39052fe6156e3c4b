package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tradingtwin.engine.baseline.Baseline;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;

/// Entries with the pause before them and how quiet the market was.
///
/// @param all entries whose market could be judged, in the order of time
/// @param symbolsWithoutBars entered symbols of which no bars are at hand
/// @param dateOnly entries left out because their time within the day is unknown
/// @param tooFewBars entries left out because too few bars come right before them
record PausedEntries(
    List<Paused> all, List<String> symbolsWithoutBars, int dateOnly, int tooFewBars) {

  /// One entry.
  ///
  /// @param entry the decision
  /// @param bars its symbol's bars
  /// @param bar the last bar closed before it
  /// @param minutes minutes since the decision before it, in any symbol
  /// @param usualMinutes the usual pause then
  /// @param percentile standing of the pause in what was usual then, ½ while that is unknown
  /// @param n earlier pauses behind that
  record Paused(
      Decision entry,
      QuietBars bars,
      int bar,
      double minutes,
      double usualMinutes,
      double percentile,
      int n) {
    boolean quiet() {
      return bars.quiet(bar);
    }

    boolean after(double longPause) {
      return percentile > longPause;
    }
  }

  static PausedEntries of(TraderRecord trader) {
    List<Move> moves = trader.ledger().moves();
    List<Paused> all = new ArrayList<>();
    TreeSet<String> without = new TreeSet<>();
    Map<String, QuietBars> bars = new HashMap<>();
    double[] gaps = gaps(moves);
    Baseline usual = Baseline.over(gaps, trader.policies().baseline());
    int dateOnly = 0;
    int tooFew = 0;
    for (int i = 0; i < gaps.length; i++) {
      Decision decision = moves.get(i).decision();
      if (!decision.knowsTimeOfDay()) {
        dateOnly += moves.get(i).enters() ? 1 : 0;
        continue;
      }
      var chart = trader.charts().of(decision.symbol());
      usual.before(decision.ts());
      if (moves.get(i).enters() && chart.isEmpty()) {
        without.add(decision.symbol());
      } else if (moves.get(i).enters()) {
        QuietBars own =
            bars.computeIfAbsent(
                decision.symbol(),
                any -> new QuietBars(chart.orElseThrow(), trader.policies().boredom()));
        int bar = own.chart().candles().currentAt(decision.ts()).orElse(-1);
        if (own.judged(bar)) {
          all.add(paused(decision, own, bar, gaps[i], usual));
        } else {
          tooFew++;
        }
      }
      usual.add(decision.ts(), gaps[i]);
    }
    return new PausedEntries(all, List.copyOf(without), dateOnly, tooFew);
  }

  private static Paused paused(
      Decision decision, QuietBars bars, int bar, double gap, Baseline usual) {
    return new Paused(
        decision,
        bars,
        bar,
        gap,
        usual.median().orElse(gap),
        usual.percentile(gap).orElse(0.5),
        usual.size());
  }

  /// Minutes from the decision before; 0 for the first.
  private static double[] gaps(List<Move> moves) {
    double[] gaps = new double[moves.size()];
    for (int i = 1; i < gaps.length; i++) {
      Decision before = moves.get(i - 1).decision();
      Decision next = moves.get(i).decision();
      gaps[i] = Math.max(0, Duration.between(before.lastTs(), next.ts()).toMillis() / 60_000.0);
    }
    return gaps;
  }
}
