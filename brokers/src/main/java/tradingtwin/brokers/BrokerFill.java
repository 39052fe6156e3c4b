package tradingtwin.brokers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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

  private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9][A-Z0-9.:/_ -]{0,63}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z0-9.]{0,20}");

  public BrokerFill {
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(ts, "ts");
    Objects.requireNonNull(tsPrecision, "tsPrecision");
    require(!extId.isBlank() && extId.length() <= 200, "an id has 1 to 200 characters");
    require(SYMBOL.matcher(symbol).matches(), "not a symbol: " + symbol);
    require(qty.signum() > 0, "the quantity is above zero");
    require(price.signum() > 0, "the price is above zero");
    require(CURRENCY.matcher(feeCurrency).matches(), "not a currency: " + feeCurrency);
    require(fee.signum() == 0 || !feeCurrency.isEmpty(), "a fee has a currency");
    require(sourceLine >= 0, "lines count from 1");
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new IllegalArgumentException(why);
    }
  }
}
