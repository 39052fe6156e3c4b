package tradingtwin.bench.strategy;

import tradingtwin.bench.market.Tape;
import tradingtwin.bench.market.World;
import tradingtwin.bench.scene.Sight;

/// The closes of the bars before this moment, as a rule sees them.
final class Closes {
  private Closes() {}

  /// The highest of `count` closes before the last one, in the direction of the trade.
  static boolean isNewExtreme(Sight sight, int count, int direction) {
    Tape tape = sight.tape();
    double last = tape.price(sight.step());
    for (int back = 1; back <= count; back++) {
      if (direction * (last - at(tape, sight.step(), back)) <= 0) {
        return false;
      }
    }
    return true;
  }

  /// The mean of the last `count` closes.
  static double mean(Sight sight, int count) {
    double sum = 0;
    for (int back = 0; back < count; back++) {
      sum += at(sight.tape(), sight.step(), back);
    }
    return sum / count;
  }

  /// The standard deviation of the last `count` closes.
  static double spread(Sight sight, int count) {
    double mean = mean(sight, count);
    double square = 0;
    for (int back = 0; back < count; back++) {
      double off = at(sight.tape(), sight.step(), back) - mean;
      square += off * off;
    }
    return Math.sqrt(square / count);
  }

  /// The standard deviation of the last `count` log returns of bars.
  static double volatility(Sight sight, int count) {
    double square = 0;
    for (int back = 0; back < count; back++) {
      double move =
          Math.log(at(sight.tape(), sight.step(), back) / at(sight.tape(), sight.step(), back + 1));
      square += move * move;
    }
    return Math.sqrt(square / count);
  }

  /// Whether that many bars have closed.
  static boolean enough(Sight sight, int count) {
    return sight.step() >= (count + 1) * World.STEPS_PER_BAR;
  }

  private static double at(Tape tape, int step, int back) {
    return tape.price(Math.max(0, step - back * World.STEPS_PER_BAR));
  }
}
