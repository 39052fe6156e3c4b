package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.ContractSymbol;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;

/// A fill while its row is being read.
record FillDraft(
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

  /// Without a fee, an id, an order or an account.
  static FillDraft of(String symbol, Side side, BigDecimal qty, BigDecimal price, Moment moment) {
    return new FillDraft(
        symbol, side, qty.abs(), price, BigDecimal.ZERO, "", moment, null, null, null);
  }

  FillDraft fee(BigDecimal amount, String currency) {
    return new FillDraft(symbol, side, qty, price, amount, currency, moment, id, orderId, account);
  }

  FillDraft id(@Nullable String given) {
    return new FillDraft(
        symbol, side, qty, price, fee, feeCurrency, moment, given, orderId, account);
  }

  FillDraft order(@Nullable String given) {
    return new FillDraft(symbol, side, qty, price, fee, feeCurrency, moment, id, given, account);
  }

  FillDraft account(@Nullable String given) {
    return new FillDraft(symbol, side, qty, price, fee, feeCurrency, moment, id, orderId, given);
  }

  /// The same fill with its contracts counted in units, under the name that says so.
  FillDraft inUnits(String name, BigDecimal perContract) {
    return new FillDraft(
        name,
        side,
        qty.multiply(perContract),
        price,
        fee,
        feeCurrency,
        moment,
        id,
        orderId,
        account);
  }

  /// What the broker kept, where it says only what was paid or received in all.
  ///
  /// @param amount paid or received, of any sign
  FillDraft feeWithin(BigDecimal amount, String currency) throws DamagedRow {
    return fee(Residue.of(this, amount.abs()), currency);
  }

  RowMeaning.Fill done() {
    return new RowMeaning.Fill(
        symbol, side, qty, price, fee, feeCurrency, moment, id, orderId, account);
  }

  /// A dated future of unknown size, which the trader may tell.
  RowMeaning.Contracts inContracts(FutureName future) {
    return new RowMeaning.Contracts(done(), future.root(), future.symbol());
  }

  /// The refusal of a contract of unknown size.
  static RowMeaning.NotImported unsized(String contract) {
    return new RowMeaning.NotImported(ContractSymbol.reason(DamagedRow.quoted(contract)));
  }
}
