package tradingtwin.bench.detection;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import tradingtwin.engine.attribution.Attribution;
import tradingtwin.engine.attribution.AttributionPolicies;
import tradingtwin.engine.attribution.HabitCost;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// What the product says a trader's habits cost.
@FunctionalInterface
interface Costing {
  /// Says nothing.
  Costing NONE = (fills, market, report, home) -> List.of();

  /// What the product says.
  Costing PRODUCT =
      (fills, market, report, home) ->
          Attribution.of(
                  Ledger.of(fills, BiasPolicies.DEFAULT.decisions()),
                  market,
                  report,
                  AttributionPolicies.DEFAULT.in(home))
              .costs()
              .stream()
              .flatMap(Costing::estimate)
              .toList();

  /// The costs with an interval; a habit with too little data is not among them.
  List<Estimate> of(List<Fill> fills, Market market, BiasReport report, ZoneId home);

  /// A cost in money, above zero when the habit lost some.
  ///
  /// @param habit the habit
  /// @param cost best guess
  /// @param low lower end of the 90 % interval
  /// @param high upper end of it
  record Estimate(BiasLabel habit, double cost, double low, double high) {}

  private static Stream<Estimate> estimate(HabitCost cost) {
    return cost.amounts().stream()
        .map(said -> new Estimate(cost.label(), said.cost(), said.low(), said.high()));
  }
}
