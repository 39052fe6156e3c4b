package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the trader states about a broker account; absent fields stay.
///
/// @param declaredEquity equity at the time of the statement
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BrokerAccountChange(
    @Nullable String name,
    @Nullable String currency,
    @Nullable BigDecimal declaredEquity,
    @Nullable PropChallenge prop) {}
