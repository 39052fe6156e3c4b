package tradingtwin.app.house;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where prices may be asked for that are not bundled; whoever is asked sees the symbols.
///
/// @param coinbase who speaks as Coinbase's public interface does
/// @param binance who speaks as Binance's public market data does, asked after the former
/// @param twelveData who speaks as Twelve Data does, asked last
/// @param twelveDataKey its key
public record LivePrices(
    @Nullable URI coinbase,
    @Nullable URI binance,
    @Nullable URI twelveData,
    @Nullable String twelveDataKey) {

  /// Nobody: only what is bundled.
  public static LivePrices none() {
    return new LivePrices(null, null, null, null);
  }

  /// The key is told to nobody.
  @Override
  public String toString() {
    return "LivePrices[" + coinbase + ", " + binance + ", " + twelveData + "]";
  }

  /// The settings of core's room of candles that say so.
  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    if (coinbase != null) {
      settings.put("candles.sources[0]", coinbase.toString());
    }
    if (binance != null) {
      settings.put("candles.binance.base", binance.toString());
      settings.put("candles.binance.enabled", true);
    }
    if (twelveData != null && twelveDataKey != null) {
      settings.put("candles.twelve-data.base", twelveData.toString());
      settings.put("candles.twelve-data.enabled", true);
      settings.put("candles.twelve-data.key", twelveDataKey);
    }
    return settings;
  }
}
