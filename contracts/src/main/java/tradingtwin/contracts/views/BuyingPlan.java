package tradingtwin.contracts.views;

import java.math.BigDecimal;
import java.util.List;
import tradingtwin.contracts.words.Every;

/// A schedule of buying a fixed amount.
///
/// @param symbols what is bought
/// @param amount money for each purchase, account currency
/// @param first day of the first purchase
/// @param words why, in own words; said back when the plan is departed from
/// @param next day of the next purchase, from today on
public record BuyingPlan(
    String planId,
    List<String> symbols,
    BigDecimal amount,
    String first,
    Every every,
    String words,
    String next) {
  public BuyingPlan {
    symbols = List.copyOf(symbols);
  }
}
