package tradingtwin.brokers.binance;

import tradingtwin.brokers.BrokerFailure;

/// What a key may do, as proved by asking Binance.
public sealed interface BinanceKeyAnswer {

  /// The key reads and can do nothing else.
  ///
  /// @param account Binance's own id of the account; empty where it does not say
  record ReadOnly(String account) implements BinanceKeyAnswer {}

  /// The key is too powerful, too narrow, or could not be proved.
  record Failed(BrokerFailure failure) implements BinanceKeyAnswer {}
}
