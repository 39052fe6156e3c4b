package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What became of a decided intent.
///
/// @param outcome what the trader did
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntentOutcome(Outcome outcome, @Nullable String note) {

  /// What the trader did.
  public enum Outcome {
    TAKEN,
    SKIPPED,
    SIZED_DOWN,
    CANCELLED
  }
}
