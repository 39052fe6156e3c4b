package tradingtwin.engine.bias;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tradingtwin.engine.bias.Exits.Exit;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.StratifiedScore;

/// How fast the price had fallen when losers were left, against all moments at which the trader's
/// own positions stood at a loss as deep, at the same hour of the day (UTC).
///
/// Nobody knows over how many bars a fall frightens, so the speed is that of 2, 4 and 8 bars added
/// up, each in usual ranges of before and over the root of its length. Without the habit a loser
/// is left at any moment: how deep it stands says nothing here, only how fast it came there.
/// Closes alone are compared: the price of an exit is worse by the spread in any market.
final class Flight implements Tenure.Onlooker {
  private static final int[] REACHES = {2, 4, 8};
  private static final int BEFORE = 9;
  private static final int HOURS = 24;
  private static final long HOUR_SECONDS = 3600;
  private static final double FASTEST = 6;
  private static final double[] DEPTHS = {0.75, 1.5, 3, 6};

  private final Set<Move> judged = Collections.newSetFromMap(new IdentityHashMap<>());
  private final StratifiedScore score = new StratifiedScore();
  private final int barsTogether;

  private Flight(List<Exit> exits, PanicPolicy policy) {
    exits.forEach(exit -> judged.add(exit.move()));
    barsTogether = policy.moveBars();
  }

  /// The comparison for these losing exits.
  static StratifiedScore of(List<Exit> exits, TraderRecord trader) {
    Flight flight = new Flight(exits, trader.policies().panic());
    Tenure.watch(trader, flight);
    return flight.score;
  }

  @Override
  public void stood(Chart chart, int sign, int bar, int age, int standing) {
    if (standing < 0 && known(chart, bar, age)) {
      score.couldBe(stratum(chart, sign, bar, age), speed(chart, sign, bar));
    }
  }

  @Override
  public void left(Move move, Tenure.Stand last) {
    Chart chart = last.chart();
    int bar = last.bar();
    if (last.standing() < 0 && judged.contains(move) && known(chart, bar, last.age())) {
      long together = barsTogether * chart.candles().granularity().toSeconds();
      score.was(
          stratum(chart, last.sign(), bar, last.age()),
          chart.candles().end(bar).getEpochSecond() / together,
          speed(chart, last.sign(), bar));
    }
  }

  private static boolean known(Chart chart, int bar, int age) {
    return age < bar && bar > BEFORE && !Double.isNaN(chart.lnAtrShare(bar - BEFORE));
  }

  /// How deep the loss is, and the hour of the day: traders are about when markets are.
  private static int stratum(Chart chart, int sign, int bar, int age) {
    long hours = chart.candles().end(bar).getEpochSecond() / HOUR_SECONDS;
    return depth(chart, sign, bar, age) * HOURS + (int) Math.floorMod(hours, (long) HOURS);
  }

  /// How deep the loss is, by doubling.
  private static int depth(Chart chart, int sign, int bar, int age) {
    double usual = Math.exp(chart.lnAtrShare(bar - BEFORE));
    double loss = -sign * chart.move(bar, age + 1) / usual;
    int depth = 0;
    while (depth < DEPTHS.length && loss >= DEPTHS[depth]) {
      depth++;
    }
    return depth;
  }

  private static double speed(Chart chart, int sign, int bar) {
    double usual = Math.exp(chart.lnAtrShare(bar - BEFORE));
    double sum = 0;
    for (int bars : REACHES) {
      double fall = -sign * chart.move(bar, bars) / usual / Math.sqrt(bars);
      sum += Math.clamp(fall, 0, FASTEST);
    }
    return sum;
  }
}
