package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    @Nullable Prop prop,
    @Nullable BigDecimal equity,
    boolean evaluable,
    @Nullable String why) {
  public BrokerAccount {
    movements = List.copyOf(movements);
  }

  /// Money in or out.
  public record Movement(String movementId, BigDecimal amount, Instant at) {}

  /// The rules of a prop challenge.
  ///
  /// @param dailyDrawdown share of the day's opening equity
  /// @param trailingDrawdown share of the equity peak
  /// @param target share of the start balance
  /// @param consistencyShare largest share of the profit that one day may make
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Prop(
      BigDecimal startBalance,
      double dailyDrawdown,
      double trailingDrawdown,
      @Nullable Double target,
      String startsOn,
      @Nullable String endsOn,
      @Nullable Double consistencyShare) {}
}
