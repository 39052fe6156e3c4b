package tradingtwin.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.MatchState;

/// Fills were found to belong to an intent, or to none.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntentMatched(@Nullable String intentId, MatchState state, List<String> tradeIds) {
  public IntentMatched {
    tradeIds = List.copyOf(tradeIds);
  }
}
