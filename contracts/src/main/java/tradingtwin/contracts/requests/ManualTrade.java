package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills entered by hand: one, or those of a round trip.
///
/// @param accountId needed where there are several accounts
/// @param similar they are others than the stored fills that say the same
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManualTrade(
    @Nullable String accountId, List<ManualFill> fills, @Nullable Similar similar) {
  public ManualTrade {
    fills = List.copyOf(fills);
  }

  /// The one answer to the question about equal fills that stores them.
  public enum Similar {
    @JsonProperty("different")
    DIFFERENT
  }
}
