package tradingtwin.bench.market;

import java.util.ArrayList;
import java.util.List;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Dice;

/// Invents a market by a plan.
public final class InventingMarkets {
  private static final double FIRST_LOW = 0.8;
  private static final double FIRST_HIGH = 40_000;
  private static final double MOST_MOVE = 8;

  private InventingMarkets() {}

  /// The market of this plan and chance.
  public static World by(MarketPlan plan, Chance chance) {
    List<Steps> moves =
        switch (plan.kind()) {
          case BOOTSTRAP -> Bootstrap.moves(plan, chance.child("bootstrap"));
          case GARCH -> Garch.moves(plan, chance.child("garch"));
          case REGIMES -> Regimes.moves(plan, chance.child("regimes"));
        };
    Dice dice = new Dice(chance.child("symbols"));
    List<Tape> tapes = new ArrayList<>();
    for (Steps each : moves) {
      double scale = plan.stepSigma() * dice.logBetween(0.7, 1.4);
      scale(each, scale);
      double first = dice.logBetween(FIRST_LOW, FIRST_HIGH);
      tapes.add(each.tape("S" + tapes.size() + "-USD", first, scale));
    }
    return new World(plan.kind(), tapes, plan.start(), plan.bar());
  }

  private static void scale(Steps steps, double sigma) {
    for (int i = 0; i < steps.returns().length; i++) {
      double move = Math.clamp(steps.returns()[i], -MOST_MOVE, MOST_MOVE);
      steps.returns()[i] = sigma * move;
      steps.above()[i] *= sigma;
      steps.below()[i] *= sigma;
    }
  }
}
