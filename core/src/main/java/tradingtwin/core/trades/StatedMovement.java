package tradingtwin.core.trades;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.BrokerAccount.Movement;
import tradingtwin.core.limits.Loosening;
import tradingtwin.engine.situation.CashFlow;

/// Money that came or went, as it was written down and perhaps taken back.
///
/// @param at when it moved
/// @param written when it was written down
/// @param from when it begins to count
/// @param goneAt when it was taken back
/// @param goneFrom when it then ceases to count
record StatedMovement(
    String movementId,
    String accountId,
    BigDecimal amount,
    Instant at,
    Instant written,
    Instant from,
    @Nullable Instant goneAt,
    @Nullable Instant goneFrom) {

  private Instant counts(Loosening.Allowed allowed) {
    return from.isAfter(written) ? allowed.from(from) : from;
  }

  private @Nullable Instant gone(Loosening.Allowed allowed) {
    return goneFrom == null || goneAt == null || !goneFrom.isAfter(goneAt)
        ? goneFrom
        : allowed.from(goneFrom);
  }

  /// What it does to an account whose equity was stated so.
  List<CashFlow> flows(StatedEquity equity, Loosening.Allowed allowed) {
    Instant counts = counts(allowed);
    Instant gone = gone(allowed);
    boolean never = gone != null && !gone.isAfter(counts);
    if (never || equity.holds(at, written, counts)) {
      return List.of();
    }
    CashFlow came = new CashFlow(counts, amount);
    // What was stated after it counted stands without it being taken back again.
    return gone == null || equity.after(counts)
        ? List.of(came)
        : List.of(came, new CashFlow(gone, amount.negate()));
  }

  /// Whether its trader still sees it at `now`.
  boolean isShown(Instant now, Loosening.Allowed allowed) {
    Instant gone = gone(allowed);
    return gone == null || (gone.isAfter(now) && gone.isAfter(counts(allowed)));
  }

  Movement view(Instant now, Loosening.Allowed allowed) {
    Instant counts = counts(allowed);
    return new Movement(movementId, amount, at, counts.isAfter(now) ? counts : null, gone(allowed));
  }
}
