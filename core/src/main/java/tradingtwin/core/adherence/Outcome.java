package tradingtwin.core.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a planned trade brought; it stands beside its score and never enters it.
///
/// @param closed whether nothing is held any more
/// @param netPnl share of the round trip that the plan's entries have, after known fees
/// @param currency of that money, where the symbol names it
/// @param r that in multiples of the planned risk; absent without a stop
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
    String symbol,
    boolean closed,
    @Nullable BigDecimal netPnl,
    @Nullable String currency,
    @Nullable Double r) {}
