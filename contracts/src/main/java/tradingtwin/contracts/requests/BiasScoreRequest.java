package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// A trader's fills and the bars around them.
public record BiasScoreRequest(List<Fill> fills, List<Bars> candles) {
  public BiasScoreRequest {
    fills = List.copyOf(fills);
    candles = List.copyOf(candles);
  }

  /// One fill.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fill(
      String id,
      String account,
      String symbol,
      Side side,
      BigDecimal qty,
      BigDecimal price,
      BigDecimal fee,
      String feeCurrency,
      Instant ts,
      TsPrecision tsPrecision,
      @Nullable String orderId) {}
}
