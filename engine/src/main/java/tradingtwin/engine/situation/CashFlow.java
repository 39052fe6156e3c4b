package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Instant;

/// Money put into an account or taken out of it.
///
/// @param at when
/// @param amount account currency, above zero for a deposit, below for a withdrawal
public record CashFlow(Instant at, BigDecimal amount) {}
