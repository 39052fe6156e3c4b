package tradingtwin.contracts.requests;

import java.math.BigDecimal;
import java.util.List;
import tradingtwin.contracts.words.Every;

/// A schedule of buying a fixed amount, as the trader states it.
///
/// @param symbols what is bought
/// @param amount money for each purchase, account currency
/// @param first day of the first purchase
/// @param words why, in own words; said back when the plan is departed from
public record BuyingPlanDraft(
    List<String> symbols, BigDecimal amount, String first, Every every, String words) {
  public BuyingPlanDraft {
    symbols = List.copyOf(symbols);
  }
}
