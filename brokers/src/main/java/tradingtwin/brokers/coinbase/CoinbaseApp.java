package tradingtwin.brokers.coinbase;

import java.net.URI;
import java.util.Objects;

/// Our registration at Coinbase. Never prints its secret.
public record CoinbaseApp(String clientId, String clientSecret, URI redirectUri) {

  public CoinbaseApp {
    Objects.requireNonNull(redirectUri, "redirectUri");
    if (clientId.isBlank() || clientSecret.isBlank()) {
      throw new IllegalArgumentException("a registration has a client id and a secret");
    }
  }

  @Override
  public String toString() {
    return "CoinbaseApp[" + clientId + ", secret hidden, " + redirectUri + "]";
  }
}
