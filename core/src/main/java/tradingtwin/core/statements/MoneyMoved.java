package tradingtwin.core.statements;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money that a statement says was put into an account or taken out of it.
///
/// @param at when it moved
/// @param written when its statement came in
/// @param from when it begins to count
/// @param goneAt when its import was taken back
/// @param goneFrom when it then ceases to count
public record MoneyMoved(
    String entryId,
    String accountId,
    String asset,
    BigDecimal amount,
    Instant at,
    Instant written,
    Instant from,
    @Nullable Instant goneAt,
    @Nullable Instant goneFrom) {}
