package tradingtwin.brokers.coinbase;

import tradingtwin.brokers.AccessToken;

/// In whose name Coinbase is asked.
public sealed interface CoinbaseAccess {

  /// By the trader's consent.
  record Consent(AccessToken token) implements CoinbaseAccess {}

  /// By a key that the trader made.
  record Key(CdpKey key) implements CoinbaseAccess {}
}
