package tradingtwin.core.connections;

import java.net.URI;
import tradingtwin.brokers.binance.BinanceEndpoints;

/// Whether and where Binance is reached.
///
/// @param enabled off unless an operator turns it on: Binance is not open to traders
///     everywhere
/// @param sandbox shown to the trader beside the broker's name; its page for keys is that of
///     the sandbox then
public record BinanceSettings(String base, boolean enabled, boolean sandbox) {

  public static BinanceSettings off() {
    return new BinanceSettings("https://api.binance.com", false, false);
  }

  BinanceEndpoints endpoints() {
    return new BinanceEndpoints(URI.create(base));
  }

  /// Where a trader makes, and ends, a key at Binance.
  String keyPage() {
    return sandbox ? base + "/settings" : "https://www.binance.com/en/my/settings/api-management";
  }
}
