package tradingtwin.core.journal;

import org.jspecify.annotations.Nullable;

/// What the numbers of a plan and its fills are counted in.
///
/// @param price currency of prices and fees; none where nobody says
/// @param size what is counted
/// @param money currency of the account, which risk is stated in
record Units(@Nullable String price, String size, @Nullable String money) {

  /// Units of a symbol: a pair names both of its sides; else prices are in the account's currency.
  ///
  /// @param account currency stated for the account
  static Units of(String symbol, @Nullable String account) {
    int cut = Math.max(symbol.lastIndexOf('-'), symbol.lastIndexOf('/'));
    if (cut < 0) {
      return new Units(account, "units", account);
    }
    String quote = symbol.substring(cut + 1);
    return new Units(quote, symbol.substring(0, cut), account == null ? quote : account);
  }
}
