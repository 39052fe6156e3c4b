package tradingtwin.engine.attribution;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import tradingtwin.engine.candles.Candles;

/// Prices at the trader's own horizon after an exit, at the shorter and at the longer one.
record Spans(double usual, double shorter, double longer) {

  /// The opening prices of the first bars from there on; empty where bars end before the longest.
  static Optional<Spans> from(Step exit, Candles candles, double millis, Setting setting) {
    AttributionPolicy policy = setting.policy();
    var usual = setting.keptUntil(exit, candles, millis);
    var shorter = setting.keptUntil(exit, candles, millis * policy.shortHorizon());
    var longer = setting.keptUntil(exit, candles, millis * policy.longHorizon());
    return usual.isEmpty() || shorter.isEmpty() || longer.isEmpty()
        ? Optional.empty()
        : Optional.of(new Spans(usual.get().price(), shorter.get().price(), longer.get().price()));
  }

  /// What is made of each price.
  Otherwise.Reckoned map(DoubleUnaryOperator cost) {
    return new Otherwise.Reckoned(
        cost.applyAsDouble(usual), cost.applyAsDouble(shorter), cost.applyAsDouble(longer));
  }
}
