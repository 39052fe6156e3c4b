package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The account in numbers, computed from the stored fills.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TradeSummary(
    int trades,
    int decisions,
    int roundTrips,
    int winners,
    int losers,
    List<String> symbols,
    @Nullable Instant from,
    @Nullable Instant to,
    List<Realised> realised,
    List<Day> days) {
  public TradeSummary {
    symbols = List.copyOf(symbols);
    realised = List.copyOf(realised);
    days = List.copyOf(days);
  }

  /// Per quote currency.
  public record Realised(
      String currency,
      BigDecimal gross,
      BigDecimal fees,
      BigDecimal net,
      boolean feesNotConverted) {}

  /// A day with closed round trips, in the trader's zone.
  public record Day(String date, String currency, BigDecimal net, int roundTrips) {}
}
