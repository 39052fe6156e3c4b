package tradingtwin.brokers.coinbase;

import java.time.Instant;
import java.util.Set;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.BrokerFailure;

/// What Coinbase says to a code or a refresh token.
public sealed interface TokenAnswer {

  /// New tokens. The refresh token replaces the one before it, which is dead from now on: keep it
  /// before using the access token.
  ///
  /// @param refreshToken secret; empty when offline access was not granted
  /// @param scopes as the token endpoint names them; [CoinbaseOAuth#provenScopes] is the proof
  record Tokens(AccessToken accessToken, String refreshToken, Instant expiresAt, Set<String> scopes)
      implements TokenAnswer {
    public Tokens {
      scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
      return "Tokens[hidden, expiresAt=" + expiresAt + ", scopes=" + scopes + "]";
    }
  }

  /// No tokens, and why.
  record Failed(BrokerFailure failure) implements TokenAnswer {}
}
