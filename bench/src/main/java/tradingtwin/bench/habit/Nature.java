package tradingtwin.bench.habit;

import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.chance.Wandering;
import tradingtwin.bench.market.World;
import tradingtwin.bench.strategy.Rates;

/// How strongly a trader has one habit, and how that strength comes and goes.
///
/// @param dose 0 for not at all, 1 for as strongly as anyone
/// @param dice for the parameters of this habit in this trader
/// @param chance for whatever happens while living
/// @param rates the trader's usual pace
/// @param stepsPerDay steps in a day
/// @param mood the inner state, mean 0 and variance 1
record Nature(
    double dose, Dice dice, Chance chance, Rates rates, double stepsPerDay, double[] mood) {
  private static final double SWAY = 0.5;

  static Nature of(double dose, Chance chance, World world, Rates rates) {
    Dice dice = new Dice(chance.child("nature"));
    double halfLife = world.stepsPerDay() * dice.logBetween(0.5, 5);
    double[] mood = Wandering.path(chance.child("mood"), world.steps(), halfLife);
    return new Nature(dose, dice, chance, rates, world.stepsPerDay(), mood);
  }

  /// The dose as the mood of the moment has it, 0 to 1; its median is the dose.
  double strength(int step) {
    return Math.clamp(dose * Math.exp(SWAY * mood[step]), 0, 1);
  }

  /// Steps in a usual pause between two entries of one symbol.
  double pause() {
    return 1 / rates.entry();
  }

  /// A number of steps between these shares of a usual pause, at least two steps.
  double pauses(double low, double high) {
    return Math.max(2, pause() * dice.logBetween(low, high));
  }
}
