package tradingtwin.core.candles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the market's candles come from, asked in this order.
///
/// @param bundled base of the sandbox that tells the bundled slice; none without
/// @param sources bases of Coinbase's public interface
/// @param binance where Binance's public klines are, and whether they are asked for
/// @param twelveData where Twelve Data is, and whether it is asked for what nobody else knows
public record CandleSettings(
    @Nullable String bundled,
    @Nullable List<String> sources,
    @Nullable BinancePrices binance,
    @Nullable VendorPrices twelveData) {
  private static final int CALLS_A_MINUTE = 8;

  /// Those bases of Coinbase's interface and nobody else.
  public static CandleSettings of(List<String> sources) {
    return new CandleSettings(null, sources, null, null);
  }

  /// @param base `https://data-api.binance.vision` for the real one
  /// @param enabled off unless an operator turns it on: Binance is not open everywhere
  public record BinancePrices(String base, boolean enabled) {}

  /// @param base `https://api.twelvedata.com` for the real one
  /// @param enabled off unless an operator turns it on: it costs calls of a key
  /// @param key from the environment or a secret store, never from a file of ours
  /// @param callsAMinute that the key is good for; 8 without a paid plan
  public record VendorPrices(
      String base, boolean enabled, @Nullable String key, @Nullable Integer callsAMinute) {

    /// Where it is; the key is told to nobody.
    @Override
    public String toString() {
      return "VendorPrices[" + base + ", enabled=" + enabled + "]";
    }
  }

  List<String> coinbase() {
    return sources == null ? List.of() : sources;
  }

  /// Calls of the vendor's key in a minute.
  public int vendorCallsAMinute() {
    Integer told = twelveData == null ? null : twelveData.callsAMinute();
    return told == null ? CALLS_A_MINUTE : told;
  }
}
