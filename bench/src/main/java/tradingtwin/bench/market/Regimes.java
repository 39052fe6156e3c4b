package tradingtwin.bench.market;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Dice;

/// Spells of drift with jumps, and days that begin and end busily.
final class Regimes {
  private static final int HOURS = 24;

  private Regimes() {}

  static List<Steps> moves(MarketPlan plan, Chance chance) {
    Dice dice = new Dice(chance);
    double perDay =
        (double) Duration.ofDays(1).toMillis()
            / plan.bar().dividedBy(World.STEPS_PER_BAR).toMillis();
    double strongest = dice.between(0, 1.5);
    double jumps = dice.between(0, 0.3) / perDay;
    double spell = perDay * dice.logBetween(2, 12);
    double depth = dice.between(0, 0.6);
    Chance common = chance.child("common");
    List<Steps> all = new ArrayList<>();
    for (int s = 0; s < plan.symbols(); s++) {
      Chance own = chance.child(s);
      Steps steps = Steps.empty(plan.steps());
      double drift = 0;
      for (int i = 0; i < plan.steps(); i++) {
        if (i == 0 || own.uniform(i, 4) < 1 / spell) {
          drift = strongest * (2 * own.uniform(i, 5) - 1) / Math.sqrt(perDay);
        }
        double rhythm = rhythm(i, perDay, depth);
        double shock =
            Math.sqrt(plan.correlation()) * common.normal(i, 0)
                + Math.sqrt(1 - plan.correlation()) * own.normal(i, 0);
        double jump = own.uniform(i, 6) < jumps ? 4 * own.normal(i, 7) : 0;
        Range.fill(steps, i, drift + rhythm * shock + jump, rhythm, rhythm, own);
      }
      all.add(steps);
    }
    return all;
  }

  /// Busy at both ends of the day, quiet in the middle; 1 on average.
  private static double rhythm(int step, double perDay, double depth) {
    double hour = step % perDay / perDay * HOURS;
    double fromNoon = Math.abs(hour - 12) / 12;
    return 1 + depth * (3 * fromNoon * fromNoon - 1);
  }
}
