package tradingtwin.engine.rules;

import java.util.List;
import java.util.stream.Stream;
import tradingtwin.engine.adherence.AdherencePolicy;
import tradingtwin.engine.gate.LiveRiskPolicy;
import tradingtwin.engine.gate.OverridePolicy;
import tradingtwin.engine.matching.MatchingPolicy;
import tradingtwin.engine.simulation.PaperPolicy;
import tradingtwin.engine.simulation.SimulationPolicy;
import tradingtwin.engine.situation.SituationPolicy;
import tradingtwin.engine.thresholds.Threshold;

/// The numbers of the look ahead that are the product's own; a persona's are data.
public final class LookAheadPolicies {
  private LookAheadPolicies() {}

  /// All numbers, policy by policy.
  public static List<Threshold> thresholds() {
    return Stream.of(
            SituationPolicy.thresholds(),
            LiveRiskPolicy.thresholds(),
            OverridePolicy.thresholds(),
            MatchingPolicy.thresholds(),
            AdherencePolicy.thresholds(),
            PaperPolicy.thresholds(),
            SimulationPolicy.thresholds())
        .flatMap(List::stream)
        .toList();
  }
}
