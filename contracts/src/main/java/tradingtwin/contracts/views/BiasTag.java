package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Label;

/// A stored tag.
///
/// @param trade the trade it stands on, where it is read without its trade
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BiasTag(
    String tagId,
    String tradeId,
    Label label,
    double confidence,
    List<Feature> features,
    String policyVersion,
    @Nullable Feedback feedback,
    Instant createdAt,
    @Nullable SpokenTrade trade) {
  public BiasTag {
    features = List.copyOf(features);
  }

  /// What the trader said about it.
  public enum Feedback {
    @JsonProperty("not_true")
    NOT_TRUE,
    @JsonProperty("true")
    TRUE
  }
}
