package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.GateRule;

/// Whether new entries are open now, and what is left today.
///
/// @param entriesToday entries of the day, with plans that were let through and have no fill yet
/// @param riskLeft share of equity before the daily limit
/// @param closedBy rules that keep any entry out now, whatever its plan
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
    int openTasks,
    @Nullable List<GateRule> closedBy) {
  public GateStatus {
    closedBy = closedBy == null ? null : List.copyOf(closedBy);
  }
}
