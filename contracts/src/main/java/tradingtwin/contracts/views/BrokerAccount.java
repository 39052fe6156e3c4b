package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PropChallenge;

/// A broker account with what the trader states about it.
///
/// @param movements newest first
/// @param equity declared, moved, realised and marked
/// @param evaluable whether percentage rules can be held against it
/// @param why why they cannot
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokerAccount(
    String accountId,
    String broker,
    String name,
    @Nullable String currency,
    @Nullable BigDecimal declaredEquity,
    @Nullable Instant declaredAt,
    List<Movement> movements,
    @Nullable PropChallenge prop,
    @Nullable BigDecimal equity,
    boolean evaluable,
    @Nullable String why) {
  public BrokerAccount {
    movements = List.copyOf(movements);
  }

  /// Money in or out.
  public record Movement(String movementId, BigDecimal amount, Instant at) {}
}
