package tradingtwin.bench.life;

import java.time.ZoneId;
import java.util.List;
import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.strategy.Family;
import tradingtwin.bench.strategy.Rates;
import tradingtwin.bench.strategy.Strategy;

/// Who trades: everything about a trader that is no habit.
///
/// @param strategy the way to trade
/// @param rates usual pace while awake, acts a step
/// @param home time zone
/// @param firstHour when the day begins
/// @param awake its length in hours; 24 for a program
/// @param weekends whether there is trading at weekends
/// @param shorts whether short positions are taken
/// @param sway how much activity comes and goes from day to day
/// @param sizeSpread standard deviation of log sizes
/// @param sizeMemory half-life of a size whim as a multiple of the usual pause
/// @param addScale size of an addition as a multiple of an entry
/// @param compounds whether sizes follow the account's worth
/// @param feeShare fee as a share of the notional
/// @param spread bid to ask as a share of the price
public record Person(
    Strategy strategy,
    Rates rates,
    ZoneId home,
    double firstHour,
    double awake,
    boolean weekends,
    boolean shorts,
    double sway,
    double sizeSpread,
    double sizeMemory,
    double addScale,
    boolean compounds,
    double feeShare,
    double spread) {
  private static final double HOURS = 24;
  private static final List<String> HOMES =
      List.of("UTC", "America/New_York", "Europe/Berlin", "Asia/Tokyo", "Australia/Sydney");

  /// A person of that family with everything else drawn.
  public static Person drawn(Family family, Pace pace, Dice dice) {
    Strategy strategy = family.drawn(dice);
    boolean program = strategy.sleepless() || (family.byRule() && dice.yes(0.5));
    double awake = program ? HOURS : dice.pick(List.of(8.0, 12.0, 16.0, 16.0, HOURS));
    boolean weekends = program || dice.yes(0.5);
    double share = awake / HOURS * (weekends ? 1 : 5.0 / 7);
    return new Person(
        strategy,
        pace.rates(share, dice),
        ZoneId.of(dice.pick(HOMES)),
        dice.between(6, 12),
        awake,
        weekends,
        dice.yes(0.3),
        dice.between(0, 0.7),
        dice.between(0.1, 0.8),
        dice.logBetween(0.2, 8),
        dice.between(0.3, 1),
        dice.yes(0.3),
        dice.between(0, 0.002),
        dice.logBetween(0.0001, 0.002));
  }
}
