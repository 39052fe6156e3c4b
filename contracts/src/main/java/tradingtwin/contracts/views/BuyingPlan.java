package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Every;

/// A schedule of buying a fixed amount.
///
/// @param symbols what is bought
/// @param amount money for each purchase, account currency
/// @param first day of the first purchase
/// @param words why, in own words; said back when the plan is departed from
/// @param next day of the next purchase, from today on
/// @param standsInFrom when a purchase by it is held to it in place of the persona's limits; none
///     once it is
/// @param endsAt until when a schedule that was given up still holds; none where it stays
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BuyingPlan(
    String planId,
    List<String> symbols,
    BigDecimal amount,
    String first,
    Every every,
    String words,
    String next,
    @Nullable Instant standsInFrom,
    @Nullable Instant endsAt) {
  public BuyingPlan {
    symbols = List.copyOf(symbols);
  }
}
