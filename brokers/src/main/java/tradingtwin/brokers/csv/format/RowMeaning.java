package tradingtwin.brokers.csv.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Side;

/// What a row of an export says.
public sealed interface RowMeaning
    permits RowMeaning.Fill, RowMeaning.NoTrade, RowMeaning.NotImported, Leg {

  /// A fill, before it has its id.
  ///
  /// @param id native, null when the broker gives none (or a spreadsheet spoiled it)
  record Fill(
      String symbol,
      Side side,
      BigDecimal qty,
      BigDecimal price,
      BigDecimal fee,
      String feeCurrency,
      Moment moment,
      @Nullable String id,
      @Nullable String orderId,
      @Nullable String account)
      implements RowMeaning {}

  /// A deposit, a reward …: nothing a trader would miss among the trades.
  record NoTrade() implements RowMeaning {}

  /// A trade that we cannot import yet; the trader is told why.
  record NotImported(String reason) implements RowMeaning {}
}
