package tradingtwin.core.connections;

import java.net.URI;
import tradingtwin.brokers.coinbase.CoinbaseApp;
import tradingtwin.brokers.coinbase.CoinbaseEndpoints;

/// How Coinbase is reached and as whom.
///
/// @param sandbox shown to the trader beside the broker's name; its pages for keys and access
///     are those of the sandbox then
public record CoinbaseSettings(
    String clientId,
    String clientSecret,
    String redirectUri,
    String authorizeUrl,
    String tokenUrl,
    String revokeUrl,
    String apiBase,
    boolean sandbox) {

  CoinbaseEndpoints endpoints() {
    return new CoinbaseEndpoints(
        URI.create(authorizeUrl), URI.create(tokenUrl), URI.create(revokeUrl), URI.create(apiBase));
  }

  CoinbaseApp app() {
    return new CoinbaseApp(clientId, clientSecret, URI.create(redirectUri));
  }

  /// Where a trader makes a key at Coinbase.
  String keyPage() {
    return sandbox ? apiBase + "/settings" : "https://portal.cdp.coinbase.com/access/api";
  }

  /// Where a trader sees, and ends, what may read at Coinbase.
  String accessPage() {
    return sandbox ? apiBase + "/settings" : "https://accounts.coinbase.com/security/connections";
  }

  @Override
  public String toString() {
    return "CoinbaseSettings[" + apiBase + "]";
  }
}
