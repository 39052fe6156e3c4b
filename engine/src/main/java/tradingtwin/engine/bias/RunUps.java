package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.Percentile;

/// What the price had done before each entry, in bars that had closed by then.
///
/// @param entries entries that could be judged, in the order of time
/// @param symbolsWithoutBars entered symbols of which no bars are at hand
/// @param tooFewBars entries left out because too few bars come right before them
record RunUps(List<Entry> entries, List<String> symbolsWithoutBars, int tooFewBars) {

  private static final double SHORTEST_GAP = 1;

  /// One entry and the run-up before it.
  ///
  /// @param decision the entry
  /// @param chart bars of its symbol with their indicators
  /// @param bar the last bar closed before it
  /// @param lookBack bars over which the run-up is taken
  /// @param percentile standing of the run-up, in the direction of the entry, among earlier ones
  /// @param lnGap logarithm of the minutes since the trader's decision before, whatever it was;
  ///     empty for the first and where a time of day is unknown
  record Entry(
      Decision decision,
      Chart chart,
      int bar,
      int lookBack,
      double percentile,
      OptionalDouble lnGap) {

    /// +1 for an entry that gains when the price rises, else −1.
    int sign() {
      return decision.side().sign();
    }
  }

  /// Over the trader's own look-back.
  static RunUps of(TraderRecord trader) {
    double held = trader.medianHeldSeconds();
    ChasingPolicy policy = trader.policies().chasing();
    return of(trader, bar -> lookBack(bar, held, policy));
  }

  /// Over so many bars of each symbol.
  static RunUps over(TraderRecord trader, int bars) {
    return of(trader, any -> bars);
  }

  private static RunUps of(TraderRecord trader, ToIntFunction<Duration> reach) {
    ChasingPolicy policy = trader.policies().chasing();
    List<Entry> entries = new ArrayList<>();
    TreeSet<String> without = new TreeSet<>();
    Map<String, Ladder> ladders = new HashMap<>();
    int tooFew = 0;
    Optional<Decision> before = Optional.empty();
    for (Move move : trader.ledger().moves()) {
      Decision decision = move.decision();
      Optional<Decision> last = before;
      before = Optional.of(decision);
      if (!move.enters()) {
        continue;
      }
      var chart = trader.charts().of(decision.symbol());
      if (chart.isEmpty()) {
        without.add(decision.symbol());
        continue;
      }
      Ladder ladder =
          ladders.computeIfAbsent(
              decision.symbol(),
              any ->
                  new Ladder(chart.get(), reach.applyAsInt(chart.get().candles().granularity())));
      OptionalInt bar = chart.get().candles().currentAt(decision.ts());
      if (bar.isEmpty() || bar.getAsInt() < ladder.lookBack() + policy.smallestWindow()) {
        tooFew++;
      } else {
        entries.add(ladder.entry(decision, bar.getAsInt(), policy.window(), lnGap(last, decision)));
      }
    }
    return new RunUps(entries, List.copyOf(without), tooFew);
  }

  private static OptionalDouble lnGap(Optional<Decision> before, Decision decision) {
    if (before.isEmpty() || !before.get().knowsTimeOfDay() || !decision.knowsTimeOfDay()) {
      return OptionalDouble.empty();
    }
    double seconds = Duration.between(before.get().lastTs(), decision.ts()).toMillis() / 1000.0;
    return OptionalDouble.of(Math.log(Math.max(seconds, SHORTEST_GAP) / 60));
  }

  /// The trader's own look-back in bars of that length: the median holding time, within limits.
  static int lookBack(Duration bar, double heldSeconds, ChasingPolicy policy) {
    double bars = heldSeconds / bar.toSeconds();
    return Math.clamp(Math.round(bars), policy.shortestLookBack(), policy.longestLookBack());
  }

  /// Every run-up of one symbol: `moves[i]` is ln of the close at bar i over the one `lookBack`
  /// bars before; nothing below bar `lookBack`. Entries of one bar share a standing.
  private static final class Ladder {
    private final Chart chart;
    private final int lookBack;
    private final double[] moves;
    private final int[] halvesBelow;

    Ladder(Chart chart, int lookBack) {
      Candles candles = chart.candles();
      this.chart = chart;
      this.lookBack = lookBack;
      this.moves = new double[candles.size()];
      this.halvesBelow = new int[candles.size()];
      Arrays.fill(halvesBelow, -1);
      for (int i = lookBack; i < moves.length; i++) {
        moves[i] = Math.log(candles.close(i) / candles.close(i - lookBack));
      }
    }

    int lookBack() {
      return lookBack;
    }

    Entry entry(Decision decision, int bar, int window, OptionalDouble gap) {
      int sign = decision.side().sign();
      int earlier = Math.min(window, bar - lookBack);
      if (halvesBelow[bar] < 0) {
        halvesBelow[bar] = halvesBelow(bar, earlier);
      }
      int halves = sign > 0 ? halvesBelow[bar] : 2 * earlier - halvesBelow[bar];
      double percentile = Percentile.of(0, halves, earlier);
      return new Entry(decision, chart, bar, lookBack, percentile, gap);
    }

    /// Earlier moves below this one counted twice, equal ones once; for a sale it is the rest.
    private int halvesBelow(int bar, int earlier) {
      double own = moves[bar];
      int halves = 0;
      for (int i = bar - earlier; i < bar; i++) {
        halves += (moves[i] < own ? 1 : 0) + (moves[i] <= own ? 1 : 0);
      }
      return halves;
    }
  }
}
