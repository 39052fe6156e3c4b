package tradingtwin.contracts.views;

import java.math.BigDecimal;
import java.time.Instant;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// A fill as a file states it, before anything is stored.
public record TradePreview(
    int line,
    String extId,
    String symbol,
    Side side,
    BigDecimal qty,
    BigDecimal price,
    BigDecimal fee,
    String feeCurrency,
    Instant ts,
    TsPrecision tsPrecision,
    Standing standing) {

  /// What storing it would mean: a new fill, one already stored, or one that might be.
  public enum Standing {
    NEW,
    DUPLICATE,
    SIMILAR
  }
}
