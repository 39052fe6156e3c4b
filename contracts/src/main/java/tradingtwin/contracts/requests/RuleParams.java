package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The number, time or name that a rule's kind needs.
///
/// @param time time of day in the trader's zone
/// @param amount money in quote currency
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleParams(
    @Nullable Integer count,
    @Nullable Integer minutes,
    @Nullable String time,
    @Nullable String symbol,
    @Nullable BigDecimal amount) {}
