package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Intents, newest first.
///
/// @param next cursor of the next page
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Intents(List<Intent> intents, @Nullable String next) {
  public Intents {
    intents = List.copyOf(intents);
  }
}
