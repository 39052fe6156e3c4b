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
  private static final int HOURS = 24;
  private static final long HOUR_SECONDS = 3600;

  private final Set<Move> judged = Collections.newSetFromMap(new IdentityHashMap<>());
  private final StratifiedScore score = new StratifiedScore();
  private final FlightPolicy policy;
  private final HomeCalendar calendar;

  private Flight(List<Exit> exits, TraderRecord trader) {
    exits.forEach(exit -> judged.add(exit.move()));
    policy = trader.policies().panic().flight();
    calendar = HomeCalendar.of(trader);
  }

  /// The comparison for these losing exits.
  static StratifiedScore of(List<Exit> exits, TraderRecord trader) {
    Flight flight = new Flight(exits, trader);
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
      score.was(
          stratum(chart, last.sign(), bar, last.age()),
          stretch(chart, bar),
          speed(chart, last.sign(), bar));
    }
  }

  /// Falls that share bars are one cluster.
  private long stretch(Chart chart, int bar) {
    long seconds = policy.longBars() * chart.candles().granularity().toSeconds();
    return calendar.stretch(chart.candles().end(bar), seconds);
  }

  private boolean known(Chart chart, int bar, int age) {
    int before = bar - policy.usualBefore();
    return age < bar && before > 0 && !Double.isNaN(chart.lnAtrShare(before));
  }

  /// How deep the loss is, and the hour of the day: traders are about when markets are.
  private int stratum(Chart chart, int sign, int bar, int age) {
    long hours = chart.candles().end(bar).getEpochSecond() / HOUR_SECONDS;
    return depth(chart, sign, bar, age) * HOURS + (int) Math.floorMod(hours, (long) HOURS);
  }

  /// How deep the loss is, by doubling.
  private int depth(Chart chart, int sign, int bar, int age) {
    double loss = -sign * chart.move(bar, age + 1) / usual(chart, bar);
    double limit = policy.firstDepth();
    int depth = 0;
    while (depth < policy.deeper() && loss >= limit) {
      limit *= 2;
      depth++;
    }
    return depth;
  }

  private double speed(Chart chart, int sign, int bar) {
    double usual = usual(chart, bar);
    return fall(chart, sign, bar, policy.shortBars(), usual)
        + fall(chart, sign, bar, policy.middleBars(), usual)
        + fall(chart, sign, bar, policy.longBars(), usual);
  }

  private double fall(Chart chart, int sign, int bar, int bars, double usual) {
    double fall = -sign * chart.move(bar, bars) / usual / Math.sqrt(bars);
    return Math.clamp(fall, 0, policy.fastest());
  }

  private double usual(Chart chart, int bar) {
    return Math.exp(chart.lnAtrShare(bar - policy.usualBefore()));
  }
}
