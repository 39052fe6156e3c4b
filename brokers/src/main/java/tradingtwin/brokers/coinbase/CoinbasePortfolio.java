package tradingtwin.brokers.coinbase;

/// One of a trader's portfolios: which account at Coinbase the fills are from.
///
/// @param id Coinbase's own
/// @param name as the trader named it there
public record CoinbasePortfolio(String id, String name) {}
