package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The end of a friction task.
///
/// @param status done, or no longer wanted
/// @param answer what the task asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrictionAnswer(Status status, @Nullable String answer) {

  /// Done, or no longer wanted.
  public enum Status {
    DONE,
    CANCELLED
  }
}
