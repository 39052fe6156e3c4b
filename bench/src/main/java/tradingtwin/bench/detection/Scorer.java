package tradingtwin.bench.detection;

import java.time.ZoneId;
import java.util.List;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// The product's own scoring, with the thresholds that it ships with.
@FunctionalInterface
interface Scorer {
  /// The engine as it is.
  Scorer PRODUCT =
      (fills, market, home) -> BiasScoring.score(fills, market, BiasPolicies.DEFAULT.in(home));

  BiasReport score(List<Fill> fills, Market market, ZoneId home);
}
