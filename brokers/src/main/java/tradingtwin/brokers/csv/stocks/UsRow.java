package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;

/// A trade of a US broker that deals in stocks and in listed options, in dollars.
///
/// @param option what names the contract, if it is one: the symbol or the description
/// @param qty shares or contracts, of any sign
/// @param price of one share, also of an option's
record UsRow(
    String symbol, String option, Side side, BigDecimal qty, BigDecimal price, Moment moment) {

  static final String DOLLAR = "USD";

  @FunctionalInterface
  interface Finish {
    FillDraft of(FillDraft draft) throws DamagedRow;
  }

  /// The fill in units, or why it stays out.
  RowMeaning read(Finish finish) throws DamagedRow {
    if (price.signum() == 0) {
      return new RowMeaning.NotImported("an expiry, exercise or assignment has no price.");
    }
    FillDraft draft =
        FillDraft.of(symbol.strip().toUpperCase(Locale.ROOT), side, qty, price, moment);
    Optional<OptionName> named = OptionName.of(symbol).or(() -> OptionName.of(option));
    if (named.isEmpty()) {
      return finish.of(draft).done();
    }
    Optional<BigDecimal> size = named.get().standardSize();
    return size.isEmpty()
        ? FillDraft.unsized(option.isBlank() ? symbol : option)
        : finish.of(draft.inUnits(named.get().symbol(), size.get())).done();
  }
}
