package tradingtwin.contracts.requests;

import java.math.BigDecimal;
import java.time.Instant;

/// Money that came into or left a broker account.
///
/// @param amount above zero came in, below zero left
public record CashMovement(BigDecimal amount, Instant at) {}
