package tradingtwin.contracts.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// One stored fill.
public record Trade(
    String tradeId,
    String broker,
    String accountId,
    String extId,
    String symbol,
    Side side,
    BigDecimal qty,
    BigDecimal price,
    BigDecimal fee,
    String feeCurrency,
    Instant ts,
    TsPrecision tsPrecision,
    List<Label> labels) {
  public Trade {
    labels = List.copyOf(labels);
  }
}
