package tradingtwin.contracts.views;

import java.util.List;
import tradingtwin.contracts.words.Label;

/// A habit seen on one decision.
public record ScoredTag(
    Label label,
    List<String> fillIds,
    double confidence,
    List<Feature> features,
    String policyVersion) {
  public ScoredTag {
    fillIds = List.copyOf(fillIds);
    features = List.copyOf(features);
  }
}
