package tradingtwin.core.connections;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
  CoinbaseClients coinbaseClients(
      CoinbaseSettings settings, PatientHttp http, InstantSource clock) {
    return new CoinbaseClients(settings.endpoints(), http, clock);
  }

  @Bean
  Connections connections(TenantDatabase database, Sealing sealing, Outbox outbox) {
    return new Connections(database, sealing, outbox);
  }

  @Bean
  ReadingConnection readingConnection(
      CoinbaseOAuth oauth,
      CoinbaseClients coinbase,
      Connections connections,
      TenantDatabase database,
      InstantSource clock) {
    return new ReadingConnection(oauth, coinbase, connections, database, clock);
  }

  @Bean
  ConnectedBrokers connectedBrokers(
      CoinbaseOAuth oauth,
      CoinbaseSettings coinbase,
      Connections connections,
      TenantDatabase database,
      Audit audit) {
    return new ConnectedBrokers(oauth, coinbase, connections, database, audit);
  }

  @Bean
  ConnectingByKey connectingByKey(
      CoinbaseClients coinbase,
      Connections connections,
      BrokerAccounts accounts,
      TenantDatabase database,
      Audit audit) {
    return new ConnectingByKey(coinbase, connections, accounts, database, audit);
  }

  @Bean
  ConnectingCoinbase connectingCoinbase(
      CoinbaseOAuth oauth,
      CoinbaseClients coinbase,
      ConsentIntents intents,
      Connections connections,
      BrokerAccounts accounts,
      TenantDatabase database,
      Audit audit) {
    return new ConnectingCoinbase(oauth, coinbase, intents, connections, accounts, database, audit);
  }
}
