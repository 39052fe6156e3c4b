package tradingtwin.brokers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One execution at a broker, as the broker states it.
///
/// @param extId what identifies the fill at its broker: the native id, or a [ContentId]
/// @param aliases other names the same fill goes by (a CSV knows only the trade id)
/// @param symbol `BTC-USD` style where there is a quote currency, else the ticker (`AAPL`)
/// @param qty base quantity, above zero
/// @param price quote per base, above zero (a fill of zero price is a gift, not a trade)
/// @param fee what the broker kept; below zero for a rebate
/// @param feeCurrency upper case; empty only when the fee is zero and no currency is stated
/// @param account the broker account or portfolio the export names, if it names one
/// @param sourceLine first line of the fill in its file, from 1; 0 when it came over an API
/// @param nativeId whether `extId` was given by the broker
public record BrokerFill(
    String extId,
    List<String> aliases,
    String symbol,
    Side side,
    BigDecimal qty,
    BigDecimal price,
    BigDecimal fee,
    String feeCurrency,
    Instant ts,
    TsPrecision tsPrecision,
    @Nullable String orderId,
    @Nullable String account,
    int sourceLine,
    boolean nativeId) {

  private static final int LONGEST_SYMBOL = 64;
  private static final int LONGEST_CURRENCY = 20;

  public BrokerFill {
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(ts, "ts");
    Objects.requireNonNull(tsPrecision, "tsPrecision");
    require(!extId.isBlank() && extId.length() <= 200, "an id has 1 to 200 characters");
    require(isSymbol(symbol), "not a symbol: " + symbol);
    require(qty.signum() > 0, "the quantity is above zero");
    require(price.signum() > 0, "the price is above zero");
    require(isCurrency(feeCurrency), "not a currency: " + feeCurrency);
    require(fee.signum() == 0 || !feeCurrency.isEmpty(), "a fee has a currency");
    require(sourceLine >= 0, "lines count from 1");
  }

  /// Whether a text can stand as a symbol: up to 64 capitals, digits and `.:/_ -`, a capital or
  /// digit first.
  public static boolean isSymbol(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_SYMBOL
        && isCode(text, 0, 1, "")
        && isCode(text, 1, text.length(), ".:/_ -");
  }

  /// Whether a text can stand as a fee's currency: up to 20 capitals, digits and dots, or
  /// nothing.
  public static boolean isCurrency(String text) {
    return text.length() <= LONGEST_CURRENCY && isCode(text, 0, text.length(), ".");
  }

  private static boolean isCode(String text, int from, int to, String others) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c < 'A' || c > 'Z') && (c < '0' || c > '9') && others.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new IllegalArgumentException(why);
    }
  }
}
