package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.MatchState;
import tradingtwin.contracts.words.Persona;

/// An intent with what the gate said and what followed.
///
/// @param declared as it was declared; it never changes
/// @param decision the latest verdict
/// @param override the latest request
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Intent(
    String intentId,
    Instant createdAt,
    IntentStatus status,
    PretradeIntent declared,
    Persona persona,
    @Nullable GateDecision decision,
    int evaluations,
    @Nullable GateOverride override,
    @Nullable Match match,
    @Nullable String paperTradeId) {

  /// The fills that followed.
  ///
  /// @param sizeBreach more than 110 % of the allowed size was filled
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Match(
      MatchState state, List<String> tradeIds, @Nullable BigDecimal quantity, boolean sizeBreach) {
    public Match {
      tradeIds = List.copyOf(tradeIds);
    }
  }
}
