package tradingtwin.brokers.coinbase;

import tradingtwin.brokers.BrokerFailure;

/// What a key may do, as proved by asking Coinbase.
public sealed interface KeyAnswer {

  /// The key sees one portfolio and can do nothing else.
  record ViewOnly(String portfolio) implements KeyAnswer {}

  /// The key is too powerful, too narrow, or could not be proved.
  record Failed(BrokerFailure failure) implements KeyAnswer {}
}
