package tradingtwin.engine.attribution;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;

/// A stop that a closed bar reached, and the exit that follows it.
///
/// The order of high and low within a bar is not known, nor whether the stop's own price could be
/// had: the exit is at the opening of the next bar or at the stop, whichever is worse.
///
/// @param at opening instant of the bar after, epoch milliseconds
/// @param price the worse of that bar's opening price and the stop
record StopHit(long at, double price) {

  /// The exit that leaves everything.
  Step exit(double feeRate) {
    return Step.exit(Step.NO_DECISION, at, 1, price, feeRate);
  }

  /// A position watched for a stop.
  ///
  /// @param sign +1 for a long, −1 for a short
  /// @param cost average price paid
  /// @param level return at which it is left, below zero, as a fraction
  record Watched(int sign, double cost, double level) {
    double stop() {
      return cost * (1 + sign * level);
    }

    boolean reachedBy(Candle bar) {
      return sign > 0 ? bar.low() <= stop() : bar.high() >= stop();
    }

    double worse(double price) {
      return sign > 0 ? Math.min(price, stop()) : Math.max(price, stop());
    }
  }

  /// The first hit by a bar that starts at `from` or later, left by `until`.
  static Optional<StopHit> between(long from, long until, Watched watched, Candles candles) {
    OptionalInt first = candles.firstStartingAt(Instant.ofEpochMilli(from));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    for (int i = first.getAsInt(); i + 1 < candles.size(); i++) {
      long next = candles.at(i + 1).start().toEpochMilli();
      if (next > until) {
        return Optional.empty();
      }
      if (watched.reachedBy(candles.at(i))) {
        return Optional.of(new StopHit(next, watched.worse(candles.at(i + 1).open())));
      }
    }
    return Optional.empty();
  }
}
