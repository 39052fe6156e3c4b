package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.MatchState;

/// One fill with the habits seen on it and the plan that it belongs to.
///
/// @param match which plan the fill belongs to; absent before the gate was first used, and on
///     exits
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TradeDetail(
    Trade trade, List<BiasTag> tags, @Nullable Match match, @Nullable Adherence adherence) {
  public TradeDetail {
    tags = List.copyOf(tags);
  }

  /// Which plan the fill belongs to; absent before the gate was first used, and on exits.
  ///
  /// @param candidates plans that fit, newest first, while the trader is asked
  /// @param answered the trader said so
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Match(
      MatchState state,
      @Nullable String intentId,
      List<String> candidates,
      boolean sizeBreach,
      boolean answered) {
    public Match {
      candidates = List.copyOf(candidates);
    }
  }
}
