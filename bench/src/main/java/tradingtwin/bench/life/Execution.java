package tradingtwin.bench.life;

import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.habit.Temper;
import tradingtwin.bench.habit.Temper.Excess;
import tradingtwin.bench.market.Tape;
import tradingtwin.bench.market.World;
import tradingtwin.bench.scene.Sight;
import tradingtwin.engine.fills.Side;

/// The price that a decision gets: somewhere within its step, on the wrong side of the spread, to
/// the tick, and as careless or as round as the trader's habits make it.
final class Execution {
  private static final double MOST_CARELESS = 2;
  private static final int[] ROUND_TICKS = {1000, 500, 100, 50, 10};

  private final Chance when;
  private final Chance rounding;
  private final double spread;

  Execution(Chance chance, double spread) {
    this.when = chance.child("when");
    this.rounding = chance.child("rounding");
    this.spread = spread;
  }

  double fraction(Sight sight) {
    return when.uniform(sight.symbol(), sight.step());
  }

  double price(Sight sight, Side side, Temper temper, Pulls pulls) {
    Tape tape = sight.tape();
    double round = temper.sum(Excess.ROUNDNESS, sight, Temper.ALL);
    if (round > 0 && rounding.uniform(sight.symbol(), sight.step()) < round) {
      double level = roundest(tape, sight.step());
      if (level > 0) {
        pulls.noteExcess(Excess.ROUNDNESS, sight);
        return level;
      }
    }
    double middle = tape.price(sight.step(), fraction(sight));
    double careless = Math.min(MOST_CARELESS, temper.sum(Excess.CARELESSNESS, sight, Temper.ALL));
    if (careless > 0) {
      pulls.noteExcess(Excess.CARELESSNESS, sight);
      double worst = side == Side.BUY ? tape.high(sight.step()) : tape.low(sight.step());
      double worstOfBar = worstOfBar(tape, sight.step(), side);
      double slid = middle + careless * (worst - middle);
      middle = side == Side.BUY ? Math.min(slid, worstOfBar) : Math.max(slid, worstOfBar);
    }
    return toTick(middle * (1 + side.sign() * spread / 2), tape.tick());
  }

  private static double worstOfBar(Tape tape, int step, Side side) {
    int first = step / World.STEPS_PER_BAR * World.STEPS_PER_BAR;
    double worst = side == Side.BUY ? tape.high(first) : tape.low(first);
    for (int i = first + 1; i < first + World.STEPS_PER_BAR; i++) {
      worst = side == Side.BUY ? Math.max(worst, tape.high(i)) : Math.min(worst, tape.low(i));
    }
    return worst;
  }

  /// The roundest price that is touched within the step; 0 when there is none.
  private static double roundest(Tape tape, int step) {
    for (int ticks : ROUND_TICKS) {
      double grid = ticks * tape.tick();
      double level = Math.ceil(tape.low(step) / grid) * grid;
      if (level <= tape.high(step)) {
        return toTick(level, tape.tick());
      }
    }
    return 0;
  }

  static double toTick(double price, double tick) {
    return Math.max(tick, Math.rint(price / tick) * tick);
  }
}
