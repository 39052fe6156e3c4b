package tradingtwin.engine.bias;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.baseline.Baseline;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.LeastSquares;
import tradingtwin.engine.statistics.Quantile;

/// Openings with what had been won before them, and their size against what was usual then.
///
/// Sizes are logarithms of notional. What they owe to volatility (a falling line through ln ATR %,
/// no steeper than equal risk) is taken off first, then the rolling median of the quote currency,
/// so that a growing account or a habit of equal risk is no growth.
///
/// @param all openings of usual size known, in the order of time
/// @param dateOnly openings left out because their time within the day is unknown
/// @param volatilityShare share of the differences in size that volatility explains
/// @param accountShare share of what is left that gains and losses so far explain
record SizedOpenings(List<Opening> all, int dateOnly, double volatilityShare, double accountShare) {
  private static final double EQUAL_RISK = -1;

  /// What had been won and lost before an opening.
  ///
  /// @param streak gains in a row, 0 after anything else
  /// @param session returns of the trips that ended on the same day, in median returns
  /// @param total results of the whole record before, in median results
  private record Past(int streak, double session, double total) {}

  private record Raw(Decision entry, Past past, double lnSize, double lnAtr) {}

  /// One opening.
  ///
  /// @param entry the decision
  /// @param streak gains in a row before it
  /// @param session returns of the day before it, in median returns; in money a session would
  ///     grow with the size of its trips
  /// @param lnSize logarithm of its size over the usual one
  /// @param usualNotional usual notional then, as written on the fills
  /// @param percentile standing of its size in what was usual then
  /// @param n earlier openings behind that
  record Opening(
      Decision entry,
      int streak,
      double session,
      double lnSize,
      double usualNotional,
      double percentile,
      int n) {
    boolean afterGain() {
      return streak > 0;
    }
  }

  static SizedOpenings of(TraderRecord trader) {
    History history = new History(trader);
    List<Raw> raws = new ArrayList<>();
    int dateOnly = 0;
    for (Move move : trader.ledger().moves()) {
      if (move.opens() && !move.decision().knowsTimeOfDay()) {
        dateOnly++;
      } else if (move.opens()) {
        Decision entry = move.decision();
        Optional<Past> past = history.before(entry);
        double ln = Math.log(entry.notional().doubleValue());
        past.ifPresent(known -> raws.add(new Raw(entry, known, ln, lnAtr(entry, trader))));
      }
    }
    LeastSquares weather = weather(raws);
    double slope = Math.clamp(weather.slope(), EQUAL_RISK, 0);
    double explained = weather.slope() < EQUAL_RISK / 2 ? weather.explained() : 0;
    return new SizedOpenings(
        measured(raws, slope, trader), dateOnly, explained, account(raws, slope));
  }

  private static double lnAtr(Decision entry, TraderRecord trader) {
    return trader
        .charts()
        .of(entry.symbol())
        .map(
            chart -> {
              var oldest = trader.policies().barAge().oldest();
              int bar = chart.candles().knownAt(entry.ts(), oldest).orElse(-1);
              return bar < 0 ? Double.NaN : chart.lnAtrShare(bar);
            })
        .orElse(Double.NaN);
  }

  private static LeastSquares weather(List<Raw> raws) {
    List<Raw> known = raws.stream().filter(raw -> !Double.isNaN(raw.lnAtr())).toList();
    return LeastSquares.of(
        known.stream().mapToDouble(Raw::lnAtr).toArray(),
        known.stream().mapToDouble(Raw::lnSize).toArray());
  }

  /// How much of the size, volatility taken off, the results so far explain; only growth with
  /// gains counts.
  private static double account(List<Raw> raws, double slope) {
    LeastSquares line =
        LeastSquares.of(
            raws.stream().mapToDouble(raw -> raw.past().total()).toArray(),
            raws.stream().mapToDouble(raw -> Math.exp(calm(raw, slope))).toArray());
    return line.slope() > 0 ? line.explained() : 0;
  }

  private static double calm(Raw raw, double slope) {
    return Double.isNaN(raw.lnAtr()) ? raw.lnSize() : raw.lnSize() - slope * raw.lnAtr();
  }

  private static List<Opening> measured(List<Raw> raws, double slope, TraderRecord trader) {
    double[] sizes = raws.stream().mapToDouble(raw -> calm(raw, slope)).toArray();
    Map<String, Baseline> usual = new HashMap<>();
    List<Opening> all = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      Raw raw = raws.get(i);
      Decision entry = raw.entry();
      Baseline baseline =
          usual
              .computeIfAbsent(
                  Results.currency(entry),
                  any -> Baseline.over(sizes, trader.policies().baseline()))
              .before(entry.ts());
      OptionalDouble median = baseline.median();
      if (median.isPresent()) {
        all.add(
            new Opening(
                entry,
                raw.past().streak(),
                raw.past().session(),
                sizes[i] - median.getAsDouble(),
                Math.exp(median.getAsDouble() + raw.lnSize() - sizes[i]),
                baseline.percentile(sizes[i]).orElseThrow(),
                baseline.size()));
      }
      baseline.add(entry.ts(), sizes[i]);
    }
    return all;
  }

  /// Ended trips, read once from front to back.
  private static final class History {
    private final TraderRecord trader;
    private final List<RoundTrip> trips;
    private final Map<String, Double> usual;
    private final double usualReturn;
    private int next;
    private int streak;
    private double total;
    private double session;
    private LocalDate day = LocalDate.MIN;

    History(TraderRecord trader) {
      this.trader = trader;
      trips = trader.trips().stream().filter(t -> t.exits().getLast().knowsTimeOfDay()).toList();
      usual = Results.usualOutcomes(trips);
      double[] returns = trips.stream().mapToDouble(t -> Math.abs(Results.netReturn(t))).toArray();
      usualReturn = Quantile.median(returns).orElse(0);
    }

    /// What had been won before this decision; empty before the first trip ended.
    Optional<Past> before(Decision entry) {
      while (next < trips.size() && !trips.get(next).closedAt().isAfter(entry.ts())) {
        take(trips.get(next++));
      }
      boolean today = day.equals(date(entry));
      return next == 0
          ? Optional.empty()
          : Optional.of(new Past(streak, today ? session : 0, total));
    }

    private void take(RoundTrip trip) {
      double typical = usual.getOrDefault(Results.currency(trip), 0.0);
      double result = typical > 0 ? trip.netPnl().doubleValue() / typical : 0;
      LocalDate ended = date(trip.exits().getLast());
      double gained = usualReturn > 0 ? Results.netReturn(trip) / usualReturn : 0;
      session = ended.equals(day) ? session + gained : gained;
      day = ended;
      streak = trip.netPnl().signum() > 0 ? streak + 1 : 0;
      total += result;
    }

    private LocalDate date(Decision decision) {
      return TradingDays.dateOf(decision, trader.policies().zone());
    }
  }
}
