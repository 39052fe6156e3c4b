package tradingtwin.brokers;

import java.math.BigDecimal;
import java.time.Instant;

/// An entry in the broker's books about a fill that is itself no fill: a reversal, a correction.
///
/// @param extId the broker's id of the entry
/// @param kind the broker's own word (`REVERSAL`, `CORRECTION`, `SYNTHETIC` …)
public record Adjustment(
    String extId,
    String kind,
    String symbol,
    Side side,
    BigDecimal qty,
    BigDecimal price,
    Instant ts) {}
