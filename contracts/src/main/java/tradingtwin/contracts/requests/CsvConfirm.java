package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// Confirms a previewed file.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CsvConfirm(@Nullable Similar similar) {

  /// Whether similar fills are the stored ones seen again or fills of their own.
  public enum Similar {
    @JsonProperty("same")
    SAME,
    @JsonProperty("different")
    DIFFERENT
  }
}
