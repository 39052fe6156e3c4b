package tradingtwin.engine.bias;

import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.fills.Decision;

/// Tags and their ranked features, made from a decision.
final class Tags {
  private Tags() {}

  static BiasTag on(
      Decision decision,
      BiasLabel label,
      double confidence,
      TraderRecord trader,
      List<Feature> features) {
    double capped = Math.min(confidence, trader.policies().findings().ceiling());
    return new BiasTag(
        label,
        decision.account(),
        decision.id(),
        decision.fillIds(),
        capped,
        features,
        trader.policies().version());
  }

  /// A feature with its standing among the trader's own control events.
  static Feature ranked(
      FeatureName name,
      double value,
      OptionalDouble median,
      double percentile,
      int controls,
      FeatureDirection direction) {
    return new Feature(
        name,
        value,
        median,
        OptionalDouble.of(percentile),
        controls,
        OptionalDouble.empty(),
        direction);
  }
}
