package tradingtwin.bench.market;

import java.util.ArrayList;
import java.util.List;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Dice;

/// Blocks of real bars in a new order. A row stays whole: return, range and volume together. A real
/// bar becomes one step, whatever the step's length.
final class Bootstrap {
  private Bootstrap() {}

  static List<Steps> moves(MarketPlan plan, Chance chance) {
    double block = new Dice(chance).between(20, 50) * World.STEPS_PER_BAR / 2;
    int[] together = rows(plan.steps(), block, chance.child("together"));
    List<Steps> all = new ArrayList<>();
    for (int s = 0; s < plan.symbols(); s++) {
      Chance own = chance.child(s);
      Steps source = RealBars.series().get(s % RealBars.series().size());
      int[] alone = rows(plan.steps(), block, own);
      double same = Math.sqrt(plan.correlation());
      boolean[] shared = spells(plan.steps(), block, same, own.child("shared"));
      Steps steps = Steps.empty(plan.steps());
      for (int i = 0; i < plan.steps(); i++) {
        copy(source, shared[i] ? together[i] : alone[i], steps, i);
      }
      all.add(steps);
    }
    return all;
  }

  private static int[] rows(int count, double block, Chance chance) {
    int length = RealBars.series().getFirst().returns().length;
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      boolean fresh = i == 0 || chance.uniform(i, 0) < 1 / block;
      rows[i] = fresh ? (int) (chance.uniform(i, 1) * length) : (rows[i - 1] + 1) % length;
    }
    return rows;
  }

  private static boolean[] spells(int count, double block, double share, Chance chance) {
    boolean[] spells = new boolean[count];
    for (int i = 0; i < count; i++) {
      boolean fresh = i == 0 || chance.uniform(i, 0) < 1 / block;
      spells[i] = fresh ? chance.uniform(i, 1) < share : spells[i - 1];
    }
    return spells;
  }

  private static void copy(Steps from, int row, Steps to, int step) {
    to.returns()[step] = from.returns()[row];
    to.above()[step] = from.above()[row];
    to.below()[step] = from.below()[row];
    to.volumes()[step] = from.volumes()[row];
  }
}
