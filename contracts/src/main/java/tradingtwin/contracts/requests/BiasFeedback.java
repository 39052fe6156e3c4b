package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The trader's own word on a tag.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BiasFeedback(Verdict verdict, @Nullable String note) {

  /// Whether the trader recognises the habit.
  public enum Verdict {
    @JsonProperty("not_true")
    NOT_TRUE,
    @JsonProperty("true")
    TRUE
  }
}
