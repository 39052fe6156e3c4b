package tradingtwin.core.connections;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.coinbase.CoinbaseFillsClient;
import tradingtwin.brokers.coinbase.CoinbaseOAuth;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.sealing.Sealing;
import tradingtwin.core.trades.BrokerAccounts;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Pause;

/// Parts: the Coinbase clients, the ledger of connections, the ways in.
@Configuration(proxyBeanMethods = false)
public class ConnectionsConfiguration {
  @Bean
  PatientHttp patientHttp(Pause pause) {
    return new PatientHttp(HttpPatience.standard(), pause, new SecureRandom());
  }

  @Bean
  CoinbaseOAuth coinbaseOAuth(CoinbaseSettings settings, PatientHttp http, InstantSource clock) {
    return new CoinbaseOAuth(settings.endpoints(), settings.app(), http, clock);
  }

  @Bean
  FetchFills coinbaseFills(CoinbaseSettings settings, PatientHttp http) {
    return new CoinbaseFillsClient(settings.endpoints(), http);
  }

  @Bean
  Connections connections(TenantDatabase database, Sealing sealing, Outbox outbox) {
    return new Connections(database, sealing, outbox);
  }

  @Bean
  ReadingConnection readingConnection(
      CoinbaseOAuth oauth, Connections connections, TenantDatabase database, InstantSource clock) {
    return new ReadingConnection(oauth, connections, database, clock);
  }

  @Bean
  ConnectingCoinbase connectingCoinbase(
      CoinbaseOAuth oauth,
      ConsentIntents intents,
      Connections connections,
      BrokerAccounts accounts,
      TenantDatabase database,
      Audit audit,
      CoinbaseSettings settings) {
    return new ConnectingCoinbase(
        oauth, intents, connections, accounts, database, audit, settings.sandbox());
  }
}
