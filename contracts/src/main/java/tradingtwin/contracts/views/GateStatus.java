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
/// @param riskLeft share of equity before the daily limit; of several accounts the least
/// @param closedBy rules that keep any entry out now, whatever its plan; of several accounts those
///     that hold for all, and all of them where each is closed
/// @param accounts each by its own money, where there are several or a challenge
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
    @Nullable List<GateRule> closedBy,
    @Nullable List<AccountStatus> accounts) {
  public GateStatus {
    closedBy = closedBy == null ? null : List.copyOf(closedBy);
    accounts = accounts == null ? null : List.copyOf(accounts);
  }

  /// What one account leaves.
  ///
  /// @param targetLeft money between the account and the target of its challenge; 0 once it is
  ///     reached
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AccountStatus(
      String accountId,
      String name,
      @Nullable Double riskLeft,
      @Nullable BigDecimal equity,
      @Nullable String currency,
      boolean equityKnown,
      List<GateRule> closedBy,
      @Nullable BigDecimal targetLeft) {
    public AccountStatus {
      closedBy = List.copyOf(closedBy);
    }
  }
}
