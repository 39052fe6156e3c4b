package tradingtwin.brokers.binance;

import java.net.URI;
import java.util.Set;
import tradingtwin.brokers.BrokerHost;

/// Where Binance is: one of its own hosts over HTTPS, or a server on the loopback interface.
///
/// @param base scheme, host and port, without a path
public record BinanceEndpoints(URI base) {

  private static final Set<String> HOSTS =
      Set.of(
          "api.binance.com",
          "api-gcp.binance.com",
          "api1.binance.com",
          "api2.binance.com",
          "api3.binance.com",
          "api4.binance.com");

  public BinanceEndpoints {
    BrokerHost.require(base, HOSTS);
  }

  /// The real one.
  public static BinanceEndpoints live() {
    return new BinanceEndpoints(URI.create("https://api.binance.com"));
  }
}
