package tradingtwin.brokers.coinbase;

import java.net.URI;
import java.util.Set;

/// Where Coinbase is. HTTPS, or plain HTTP on the loopback interface only.
///
/// @param authorizeUrl the page that asks the trader for consent
/// @param tokenUrl where codes and refresh tokens are exchanged
/// @param revokeUrl where tokens are given back
/// @param apiBase scheme, host and port of the API, without a path
public record CoinbaseEndpoints(URI authorizeUrl, URI tokenUrl, URI revokeUrl, URI apiBase) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public CoinbaseEndpoints {
    requireSafe(authorizeUrl);
    requireSafe(tokenUrl);
    requireSafe(revokeUrl);
    requireSafe(apiBase);
  }

  /// The real one.
  public static CoinbaseEndpoints live() {
    URI login = URI.create("https://login.coinbase.com");
    return new CoinbaseEndpoints(
        login.resolve("/oauth2/auth"),
        login.resolve("/oauth2/token"),
        login.resolve("/oauth2/revoke"),
        URI.create("https://api.coinbase.com"));
  }

  /// A server that plays both the login and the API side, such as a test server.
  public static CoinbaseEndpoints allUnder(URI base) {
    return new CoinbaseEndpoints(
        base.resolve("/oauth2/auth"),
        base.resolve("/oauth2/token"),
        base.resolve("/oauth2/revoke"),
        base);
  }

  private static void requireSafe(URI uri) {
    String host = uri.getHost();
    boolean safe =
        host != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null
            && uri.getRawQuery() == null
            && ("https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && LOOPBACK.contains(host)));
    if (!safe) {
      throw new IllegalArgumentException("an endpoint is https, or http on loopback: " + uri);
    }
  }
}
