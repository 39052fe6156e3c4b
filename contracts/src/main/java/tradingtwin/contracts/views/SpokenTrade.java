package tradingtwin.contracts.views;

import java.math.BigDecimal;
import java.time.Instant;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// What a sentence may say of a trade.
public record SpokenTrade(
    String tradeId,
    String symbol,
    Side side,
    BigDecimal qty,
    BigDecimal price,
    Instant ts,
    TsPrecision tsPrecision) {}
