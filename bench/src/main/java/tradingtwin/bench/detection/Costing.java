package tradingtwin.bench.detection;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
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

  /// What the same counterfactual gives on the decisions that the habit did cause: all that an
  /// estimate could ever come to. Empty where none of them can be undone.
  default OptionalDouble onCaused(
      BiasLabel habit, Set<String> causedFills, List<Fill> fills, Market market, ZoneId home) {
    return OptionalDouble.empty();
  }

  /// A cost in money, above zero when the habit lost some.
  ///
  /// @param habit the habit
  /// @param cost best guess
  /// @param low lower end of the 90 % interval
  /// @param high upper end of it
  record Estimate(BiasLabel habit, double cost, double low, double high) {
    boolean holds(double amount) {
      return low <= amount && amount <= high;
    }
  }
}
