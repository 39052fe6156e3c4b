package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether new entries are open now, and what is left today.
///
/// @param riskLeft share of equity before the daily limit
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateStatus(
    Instant now,
    boolean open,
    @Nullable Cooldown cooldown,
    int entriesToday,
    @Nullable Integer entriesLimit,
    @Nullable Integer entriesLeft,
    @Nullable Double riskLeft,
    @Nullable BigDecimal equity,
    @Nullable String currency,
    boolean equityKnown,
    int openTasks) {}
