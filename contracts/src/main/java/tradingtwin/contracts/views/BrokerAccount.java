package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PropChallenge;

/// A broker account with what the trader states about it.
///
/// @param declaredEquity as stated last; what was stated later and waits is beside it
/// @param movements newest first
/// @param prop the challenge that holds
/// @param equityWaits equity that was stated again and does not count yet
/// @param propWaits a change of the challenge that does not hold yet
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
    @Nullable EquityWaits equityWaits,
    @Nullable PropWaits propWaits,
    @Nullable BigDecimal equity,
    boolean evaluable,
    @Nullable String why) {
  public BrokerAccount {
    movements = List.copyOf(movements);
  }

  /// Money in or out.
  ///
  /// @param countsFrom when a deposit begins to count; none once it does
  /// @param goneFrom when a withdrawal that was taken back ceases to count; none where it stays
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Movement(
      String movementId,
      BigDecimal amount,
      Instant at,
      @Nullable Instant countsFrom,
      @Nullable Instant goneFrom) {}

  /// Equity that was stated again.
  ///
  /// @param equity held when it was stated
  /// @param from when the difference begins to count
  public record EquityWaits(BigDecimal equity, Instant from) {}

  /// A change of a challenge.
  ///
  /// @param prop what will hold; none where it was given up
  /// @param from when
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PropWaits(@Nullable PropChallenge prop, Instant from) {}
}
