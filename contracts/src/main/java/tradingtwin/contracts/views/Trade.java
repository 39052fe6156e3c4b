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
/// @param hand what a trader did to it by hand, if anything
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
    @Nullable String orderId,
    @Nullable Hand hand) {
  public Trade {
    labels = List.copyOf(labels);
  }

  /// A fill as its source told it.
  public Trade(
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
    this(
        tradeId,
        broker,
        accountId,
        extId,
        symbol,
        side,
        qty,
        price,
        fee,
        feeCurrency,
        ts,
        tsPrecision,
        labels,
        orderId,
        null);
  }

  /// What a trader did to it by hand.
  public enum Hand {
    /// Entered it.
    ENTERED,
    /// Corrected it after an import brought it.
    CORRECTED
  }
}
