package tradingtwin.engine.bias;

import java.util.List;

/// A habit seen in one decision of the trader.
///
/// @param label the habit
/// @param account the broker account of the decision
/// @param fillId identity of the decision, which is that of its first fill
/// @param fillIds all fills of the decision, oldest first
/// @param confidence rank of the event among the trader's own control events, 0 to 1
/// @param features the evidence
/// @param policyVersion version of the thresholds used
public record BiasTag(
    BiasLabel label,
    String account,
    String fillId,
    List<String> fillIds,
    double confidence,
    List<Feature> features,
    String policyVersion) {

  public BiasTag {
    fillIds = List.copyOf(fillIds);
    features = List.copyOf(features);
    if (!(confidence >= 0 && confidence <= 1) || !fillIds.contains(fillId)) {
      throw new IllegalArgumentException("not a tag on " + fillId);
    }
  }
}
