package tradingtwin.bench.detection;

import java.time.ZoneId;
import java.util.List;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// What the product says a trader's habits cost.
@FunctionalInterface
interface Costing {
  /// Says nothing.
  Costing NONE = (fills, market, report, home) -> List.of();

  /// The costs with an interval; a habit with too little data is not among them.
  List<Estimate> of(List<Fill> fills, Market market, BiasReport report, ZoneId home);

  /// A cost in money, above zero when the habit lost some.
  ///
  /// @param habit the habit
  /// @param cost best guess
  /// @param low lower end of the 90 % interval
  /// @param high upper end of it
  record Estimate(BiasLabel habit, double cost, double low, double high) {}
}
