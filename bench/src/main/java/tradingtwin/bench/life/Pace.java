package tradingtwin.bench.life;

import java.time.Duration;
import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.market.World;
import tradingtwin.bench.strategy.Family;
import tradingtwin.bench.strategy.Rates;

/// How fast a trader trades, and the bars that fit it: a day trader is looked at in bars of a
/// quarter of an hour, a swing trader in bars of four hours.
///
/// @param perDay decisions a day, entries and exits
/// @param symbols how many symbols are watched
/// @param busy share of the symbols held at a time
/// @param bar length of a bar
public record Pace(double perDay, int symbols, double busy, Duration bar) {
  private static final double SLOWEST = 0.5;
  private static final double FASTEST = 30;
  private static final Duration SLOWEST_BAR = Duration.ofHours(4);

  /// A pace from half a decision a day to thirty; who buys by the calendar buys by the day.
  public static Pace drawn(Family family, Dice dice) {
    double perDay = dice.logBetween(SLOWEST, FASTEST);
    Duration bar = family == Family.DCA ? SLOWEST_BAR : bar(perDay);
    return new Pace(perDay, dice.whole(3, 8), dice.between(0.15, 0.6), bar);
  }

  private static Duration bar(double perDay) {
    if (perDay < 2) {
      return SLOWEST_BAR;
    }
    return perDay < 8 ? Duration.ofHours(1) : Duration.ofMinutes(15);
  }

  /// Bars that so many decisions need, with room to spare. A rule decides by the bar, whatever the
  /// pace.
  public int bars(int decisions, Family family) {
    if (family.byRule()) {
      return Math.clamp(700 + 11L * decisions, 1400, 6000);
    }
    double barsPerDay = (double) Duration.ofDays(1).toMillis() / bar.toMillis();
    return (int) Math.clamp(600 + 1.6 * decisions / perDay * barsPerDay, 900, 6500);
  }

  /// Acts a step while awake, which is that share of the time.
  Rates rates(double awake, Dice dice) {
    double stepsPerDay =
        (double) Duration.ofDays(1).toMillis() / bar.dividedBy(World.STEPS_PER_BAR).toMillis();
    double entriesPerStep = perDay / 2 / stepsPerDay / awake;
    double entry = entriesPerStep / (symbols * (1 - busy));
    double exit = entriesPerStep / (symbols * busy);
    return new Rates(entry, exit, exit * dice.between(0.1, 0.6), exit * dice.between(0, 0.3));
  }
}
