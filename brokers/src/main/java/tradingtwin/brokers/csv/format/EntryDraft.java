package tradingtwin.brokers.csv.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.BrokerFill;

/// A row that is no fill, while a format reads it.
///
/// @param word the row's own for what happened
public record EntryDraft(
    Moment moment, String word, @Nullable String id, @Nullable String account) {

  /// Without an id or an account.
  public static EntryDraft of(Moment moment, String word) {
    return new EntryDraft(moment, word, null, null);
  }

  public EntryDraft id(@Nullable String given) {
    return new EntryDraft(moment, word, given, account);
  }

  public EntryDraft account(@Nullable String given) {
    return new EntryDraft(moment, word, id, given);
  }

  /// Money that came, or below zero went; no entry where nothing moved.
  public RowMeaning money(Purpose purpose, String asset, BigDecimal amount) throws DamagedRow {
    return money(purpose, asset, amount, BigDecimal.ZERO, "");
  }

  /// The same, and what was kept of it.
  public RowMeaning money(
      Purpose purpose, String asset, BigDecimal amount, BigDecimal fee, String feeCurrency)
      throws DamagedRow {
    return money(purpose, asset, amount, fee, feeCurrency, "");
  }

  /// The same, paid for what a symbol names; a text that is no symbol is left out.
  public RowMeaning money(
      Purpose purpose,
      String asset,
      BigDecimal amount,
      BigDecimal fee,
      String feeCurrency,
      String symbol)
      throws DamagedRow {
    if (amount.signum() == 0) {
      return new RowMeaning.NoTrade();
    }
    if (asset.isEmpty() || !BrokerFill.isCurrency(asset)) {
      throw new DamagedRow("%s is not a currency.".formatted(DamagedRow.quoted(asset)));
    }
    boolean charged = fee.signum() != 0 && BrokerFill.isCurrency(feeCurrency);
    return entry(
        new Booking.Money(
            purpose,
            asset,
            amount,
            charged && !feeCurrency.isEmpty() ? fee : BigDecimal.ZERO,
            charged ? feeCurrency : "",
            BrokerFill.isSymbol(symbol) ? symbol : ""));
  }

  /// More or fewer shares for the same money.
  ///
  /// @param ratio shares afterwards for each before, where it is stated
  /// @param added shares that were booked in or out, where they are stated
  public RowMeaning split(String symbol, @Nullable BigDecimal ratio, @Nullable BigDecimal added)
      throws DamagedRow {
    boolean said = ratio != null || (added != null && added.signum() != 0);
    if (!BrokerFill.isSymbol(symbol) || !said || (ratio != null && ratio.signum() <= 0)) {
      throw new DamagedRow("This split does not say what became of which shares.");
    }
    return entry(
        new Booking.Split(symbol, ratio, added == null || added.signum() == 0 ? null : added));
  }

  /// The end of an option.
  ///
  /// @param units of any sign
  public RowMeaning end(Booking.Kind kind, String symbol, BigDecimal units) throws DamagedRow {
    if (!BrokerFill.isSymbol(symbol) || units.signum() == 0) {
      throw new DamagedRow("This line does not say which option ended, or how much of it.");
    }
    return entry(new Booking.OptionEnd(kind, symbol, units.abs()));
  }

  private RowMeaning.Entry entry(Booking booking) {
    return new RowMeaning.Entry(booking, moment, word, id, account);
  }
}
