package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// One stored fill.
///
/// @param orderId the order it belongs to, where the broker says so
@JsonInclude(JsonInclude.Include.NON_NULL)
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
    List<Label> labels,
    @Nullable String orderId) {
  public Trade {
    labels = List.copyOf(labels);
  }
}
