package tradingtwin.core.connections;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.brokers.binance.BinanceClients;
import tradingtwin.brokers.binance.BinancePolicy;
import tradingtwin.brokers.binance.WeightBudget;
import tradingtwin.brokers.coinbase.CoinbaseOAuth;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.sealing.Sealing;
import tradingtwin.core.trades.BrokerAccounts;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Pause;

/// Parts: the brokers' clients, the ledger of connections, the ways in.
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

  /// Binance's list of markets is long; nothing else it sends is.
  @Bean
  BinanceClients binanceClients(
      ObjectProvider<BinanceSettings> settings,
      WeightBudget budget,
      Pause pause,
      InstantSource clock) {
    HttpPatience usual = HttpPatience.standard();
    HttpPatience patience =
        new HttpPatience(
            usual.connectTimeout(),
            usual.readTimeout(),
            usual.attempts(),
            usual.firstPause(),
            usual.longestPause(),
            4 * usual.mostBytes());
    return new BinanceClients(
        settings.getIfAvailable(BinanceSettings::off).endpoints(),
        new PatientHttp(patience, pause, new SecureRandom()),
        clock,
        pause,
        budget,
        BinancePolicy.standard());
  }

  @Bean
  Bookmarks bookmarks(TenantDatabase database) {
    return new Bookmarks(database);
  }

  @Bean
  Connections connections(TenantDatabase database, Sealing sealing, Outbox outbox) {
    return new Connections(database, sealing, outbox);
  }

  @Bean
  ReadingConnection readingConnection(
      CoinbaseOAuth oauth,
      CoinbaseClients coinbase,
      BinanceClients binance,
      Connections connections,
      Bookmarks bookmarks,
      TenantDatabase database,
      InstantSource clock) {
    return new ReadingConnection(oauth, coinbase, binance, connections, bookmarks, database, clock);
  }

  @Bean
  ConnectedBrokers connectedBrokers(
      CoinbaseOAuth oauth,
      CoinbaseSettings coinbase,
      ObjectProvider<BinanceSettings> binance,
      Connections connections,
      TenantDatabase database,
      Audit audit) {
    return new ConnectedBrokers(
        oauth,
        coinbase,
        binance.getIfAvailable(BinanceSettings::off),
        connections,
        database,
        audit);
  }

  @Bean
  ConnectingByKey connectingByKey(
      CoinbaseClients coinbase,
      BinanceClients binance,
      ObjectProvider<BinanceSettings> settings,
      Connections connections,
      BrokerAccounts accounts,
      TenantDatabase database,
      Audit audit) {
    boolean open = settings.getIfAvailable(BinanceSettings::off).enabled();
    return new ConnectingByKey(coinbase, binance, open, connections, accounts, database, audit);
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
