package tradingtwin.brokers.coinbase;

import java.net.URI;
import java.util.Set;
import tradingtwin.brokers.BrokerHost;

/// Where Coinbase is: its own hosts over HTTPS, or a server on the loopback interface.
///
/// @param authorizeUrl the page that asks the trader for consent
/// @param tokenUrl where codes and refresh tokens are exchanged
/// @param revokeUrl where tokens are given back
/// @param apiBase scheme, host and port of the API, without a path
public record CoinbaseEndpoints(URI authorizeUrl, URI tokenUrl, URI revokeUrl, URI apiBase) {

  private static final Set<String> HOSTS = Set.of("login.coinbase.com", "api.coinbase.com");

  public CoinbaseEndpoints {
    BrokerHost.require(authorizeUrl, HOSTS);
    BrokerHost.require(tokenUrl, HOSTS);
    BrokerHost.require(revokeUrl, HOSTS);
    BrokerHost.require(apiBase, HOSTS);
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
}
