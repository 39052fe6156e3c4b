package tradingtwin.engine.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;

/// A fill whose price lies so far outside of its bar that the bars are those of something else.
public final class Stranger {
  private Stranger() {}

  /// The first of these that is one; a fill that no bar covers is none.
  public static Optional<Leg> among(List<Leg> legs, Candles candles, SimulationPolicy policy) {
    return legs.stream().filter(leg -> liesOutside(leg, candles, policy)).findFirst();
  }

  private static boolean liesOutside(Leg leg, Candles candles, SimulationPolicy policy) {
    OptionalInt bar = candles.firstStartingAt(leg.at().minus(candles.granularity()).plusMillis(1));
    if (bar.isEmpty() || candles.at(bar.getAsInt()).start().isAfter(leg.at())) {
      return false;
    }
    Candle candle = candles.at(bar.getAsInt());
    double price = leg.price().doubleValue();
    return price < candle.low() * (1 - policy.otherPrices())
        || price > candle.high() * (1 + policy.otherPrices());
  }
}
