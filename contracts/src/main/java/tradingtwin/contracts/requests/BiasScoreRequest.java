package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// A trader's fills and the bars around them.
///
/// @param timeZone where the trader's days begin; UTC when absent
/// @param denied tags that the trader called not true: they are left out of tags and costs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BiasScoreRequest(
    List<Fill> fills,
    List<Bars> candles,
    @Nullable String timeZone,
    @Nullable List<Denied> denied) {
  public BiasScoreRequest {
    fills = List.copyOf(fills);
    candles = List.copyOf(candles);
    denied = denied == null ? null : List.copyOf(denied);
  }

  /// One denial.
  ///
  /// @param fillIds any of the fills of the tagged decision
  public record Denied(Label label, List<String> fillIds) {
    public Denied {
      fillIds = List.copyOf(fillIds);
    }
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
