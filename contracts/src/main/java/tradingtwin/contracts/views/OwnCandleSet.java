package tradingtwin.contracts.views;

import java.time.Instant;

/// Candles of one symbol and length that a trader brought.
///
/// @param granularitySeconds length of each bar
/// @param firstAt start of the first bar
/// @param lastAt start of the last bar
/// @param at when it was brought
public record OwnCandleSet(
    String candlesId,
    String symbol,
    int granularitySeconds,
    int rows,
    Instant firstAt,
    Instant lastAt,
    String fileName,
    Instant at) {}
