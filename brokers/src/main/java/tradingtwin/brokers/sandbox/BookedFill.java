package tradingtwin.brokers.sandbox;

import java.math.BigDecimal;
import java.time.Instant;

/// What really stands in a pretend broker's books, for whoever checks what was read.
public record BookedFill(
    String id,
    String symbol,
    boolean buy,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal fee,
    String feeCurrency,
    Instant time) {}
