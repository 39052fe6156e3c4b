package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Side;

/// One fill in the trader's own words.
///
/// @param fee nothing when absent; below zero for a rebate
/// @param feeCurrency stated with a fee
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ManualFill(
    String symbol,
    Side side,
    BigDecimal qty,
    BigDecimal price,
    @Nullable BigDecimal fee,
    @Nullable String feeCurrency,
    Instant ts) {}
