package tradingtwin.bench.market;

import java.util.ArrayList;
import java.util.List;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Dice;

/// GARCH(1,1) with Student's t: variance that clusters, tails that are fat, one common factor.
final class Garch {
  private Garch() {}

  static List<Steps> moves(MarketPlan plan, Chance chance) {
    Dice dice = new Dice(chance);
    double alpha = dice.between(0.05, 0.10);
    double beta = dice.between(0.85, 0.93) * Math.min(1, (0.995 - alpha) / 0.93);
    int freedom = dice.whole(4, 8);
    Chance common = chance.child("common");
    List<Steps> all = new ArrayList<>();
    for (int s = 0; s < plan.symbols(); s++) {
      Chance own = chance.child(s);
      Steps steps = Steps.empty(plan.steps());
      double variance = 1;
      for (int i = 0; i < plan.steps(); i++) {
        double shock =
            Math.sqrt(plan.correlation()) * common.student(freedom, i, 0)
                + Math.sqrt(1 - plan.correlation()) * own.student(freedom, i, 0);
        double move = Math.sqrt(variance) * Math.clamp(shock, -8, 8);
        Range.fill(steps, i, move, Math.sqrt(variance), 1, own);
        variance = (1 - alpha - beta) + alpha * move * move + beta * variance;
      }
      all.add(steps);
    }
    return all;
  }
}
