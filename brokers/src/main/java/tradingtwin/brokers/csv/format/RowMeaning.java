package tradingtwin.brokers.csv.format;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.Side;

/// What a row of an export says.
public sealed interface RowMeaning
    permits RowMeaning.Fill,
        RowMeaning.Contracts,
        RowMeaning.Entry,
        RowMeaning.NoTrade,
        RowMeaning.NotImported,
        Leg {

  /// A fill, before it has its id.
  ///
  /// @param id native, null when the broker gives none (or a spreadsheet spoiled it)
  /// @param aliases ids under which the same fill comes from another export or the API
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
      @Nullable String account,
      List<String> aliases)
      implements RowMeaning {

    public Fill {
      aliases = List.copyOf(aliases);
    }

    /// A fill that goes by no other name.
    public Fill(
        String symbol,
        Side side,
        BigDecimal qty,
        BigDecimal price,
        BigDecimal fee,
        String feeCurrency,
        Moment moment,
        @Nullable String id,
        @Nullable String orderId,
        @Nullable String account) {
      this(symbol, side, qty, price, fee, feeCurrency, moment, id, orderId, account, List.of());
    }

    /// The same fill, known by this id to another export as well.
    public Fill alsoKnownAs(String alias) {
      return new Fill(
          symbol, side, qty, price, fee, feeCurrency, moment, id, orderId, account, List.of(alias));
    }
  }

  /// A deposit, a dividend, a split …, before it has its id.
  ///
  /// @param word the row's own for what happened
  /// @param id native, null when the broker gives none
  record Entry(
      Booking booking, Moment moment, String word, @Nullable String id, @Nullable String account)
      implements RowMeaning {}

  /// A fill that counts contracts of which nothing in the file says how much one holds: imported
  /// when the trader says it, else refused with that reason.
  ///
  /// @param counted its quantity in contracts, its symbol as the file writes it
  /// @param product what the question is asked about, once for all months: `MES`
  /// @param unitName our name of the contract counted in units: `MES 2026-03`
  record Contracts(Fill counted, String product, String unitName) implements RowMeaning {

    /// The same fill in units.
    public Fill holding(BigDecimal units) {
      return new Fill(
          unitName,
          counted.side,
          counted.qty.multiply(units),
          counted.price,
          counted.fee,
          counted.feeCurrency,
          counted.moment,
          counted.id,
          counted.orderId,
          counted.account,
          counted.aliases);
    }
  }

  /// A heading, a total, an order that was cancelled …: nothing a trader would miss.
  record NoTrade() implements RowMeaning {}

  /// A trade that we cannot import yet; the trader is told why.
  record NotImported(String reason) implements RowMeaning {}
}
