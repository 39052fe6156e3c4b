package tradingtwin.core.connections;

import java.time.InstantSource;
import java.util.Optional;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.coinbase.CoinbaseAccess;
import tradingtwin.brokers.coinbase.CoinbaseEndpoints;
import tradingtwin.brokers.coinbase.CoinbaseFillsClient;
import tradingtwin.brokers.coinbase.CoinbaseKeys;
import tradingtwin.brokers.coinbase.CoinbasePortfolio;
import tradingtwin.brokers.coinbase.CoinbasePortfolios;
import tradingtwin.core.trades.BrokerAccounts;
import tradingtwin.core.trades.Target;
import tradingtwin.marketdata.http.PatientHttp;

/// Coinbase as it is configured here, asked by consent or by key.
final class CoinbaseClients {
  /// How this broker is spelled everywhere.
  static final String BROKER = "coinbase";

  private final CoinbaseEndpoints endpoints;
  private final PatientHttp http;
  private final InstantSource clock;

  CoinbaseClients(CoinbaseEndpoints endpoints, PatientHttp http, InstantSource clock) {
    this.endpoints = endpoints;
    this.http = http;
    this.clock = clock;
  }

  FetchFills reading(CoinbaseAccess access) {
    return new CoinbaseFillsClient(endpoints, http, clock, access);
  }

  CoinbaseKeys keys() {
    return new CoinbaseKeys(endpoints, http, clock);
  }

  /// Which account here stands for what a consent shows; without an answer of Coinbase, the
  /// first. Asks Coinbase, so it is no part of a transaction; the answer is.
  AccountChoice account(CoinbaseAccess access) {
    return portfolio(access)
        .map(shown -> choice(shown.id(), shown.name()))
        .orElse((accounts, userId) -> accounts.target(userId, BROKER));
  }

  /// Like [#account(CoinbaseAccess)], where the portfolio is proved already.
  AccountChoice account(CoinbaseAccess access, String proven) {
    if (proven.isEmpty()) {
      return account(access);
    }
    String name =
        portfolio(access)
            .filter(shown -> shown.id().equals(proven))
            .map(CoinbasePortfolio::name)
            .orElse("");
    return choice(proven, name);
  }

  private Optional<CoinbasePortfolio> portfolio(CoinbaseAccess access) {
    return new CoinbasePortfolios(endpoints, http, clock).main(access);
  }

  private static AccountChoice choice(String portfolio, String name) {
    return (accounts, userId) -> accounts.target(userId, BROKER, portfolio, name);
  }

  /// An account that is found or made when its turn comes.
  interface AccountChoice {
    Target of(BrokerAccounts accounts, String userId);
  }
}
