package tradingtwin.core;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tradingtwin.core.account.http.AccountHttpConfiguration;
import tradingtwin.core.adherence.http.AdherenceHttpConfiguration;
import tradingtwin.core.biases.http.BiasesHttpConfiguration;
import tradingtwin.core.buyingplans.http.BuyingPlansHttpConfiguration;
import tradingtwin.core.callers.CallerSettings;
import tradingtwin.core.callers.CallersConfiguration;
import tradingtwin.core.callers.redis.NoncesConfiguration;
import tradingtwin.core.candles.CandleSettings;
import tradingtwin.core.candles.http.CandlesHttpConfiguration;
import tradingtwin.core.connections.BinanceSettings;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.connections.http.ConnectionsHttpConfiguration;
import tradingtwin.core.cooldowns.http.CooldownsHttpConfiguration;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.demo.DemoConfiguration;
import tradingtwin.core.demo.http.DemoHttpConfiguration;
import tradingtwin.core.gate.http.GateHttpConfiguration;
import tradingtwin.core.http.HttpConfiguration;
import tradingtwin.core.idempotency.http.IdempotencyHttpConfiguration;
import tradingtwin.core.intents.http.IntentsHttpConfiguration;
import tradingtwin.core.journal.http.JournalHttpConfiguration;
import tradingtwin.core.objects.ObjectsSettings;
import tradingtwin.core.outbox.http.OutboxHttpConfiguration;
import tradingtwin.core.outbox.redis.DispatcherConfiguration;
import tradingtwin.core.papertrades.http.PaperTradesHttpConfiguration;
import tradingtwin.core.policies.http.PoliciesHttpConfiguration;
import tradingtwin.core.redis.RedisSettings;
import tradingtwin.core.reflections.http.ReflectionsHttpConfiguration;
import tradingtwin.core.rules.http.RulesHttpConfiguration;
import tradingtwin.core.sealing.SealingSettings;
import tradingtwin.core.session.TokenSettings;
import tradingtwin.core.session.http.SessionHttpConfiguration;
import tradingtwin.core.simulations.http.SimulationsHttpConfiguration;
import tradingtwin.core.statements.http.StatementsHttpConfiguration;
import tradingtwin.core.tradecharts.http.TradeChartsHttpConfiguration;
import tradingtwin.core.trades.http.TradesHttpConfiguration;
import tradingtwin.core.upkeep.UpkeepConfiguration;
import tradingtwin.marketdata.http.Pause;

/// The parts of core: the shared rooms, their doors, the dispatcher.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoreSettings.class)
@Import({
  CoreRooms.class,
  HttpConfiguration.class,
  CallersConfiguration.class,
  NoncesConfiguration.class,
  DispatcherConfiguration.class,
  DemoConfiguration.class,
  AccountHttpConfiguration.class,
  SessionHttpConfiguration.class,
  ConnectionsHttpConfiguration.class,
  TradesHttpConfiguration.class,
  BiasesHttpConfiguration.class,
  ReflectionsHttpConfiguration.class,
  CooldownsHttpConfiguration.class,
  IdempotencyHttpConfiguration.class,
  PoliciesHttpConfiguration.class,
  IntentsHttpConfiguration.class,
  GateHttpConfiguration.class,
  RulesHttpConfiguration.class,
  JournalHttpConfiguration.class,
  PaperTradesHttpConfiguration.class,
  BuyingPlansHttpConfiguration.class,
  OutboxHttpConfiguration.class,
  UpkeepConfiguration.class,
  DemoHttpConfiguration.class,
  AdherenceHttpConfiguration.class,
  SimulationsHttpConfiguration.class,
  CandlesHttpConfiguration.class,
  TradeChartsHttpConfiguration.class,
  StatementsHttpConfiguration.class,
})
public class CoreConfiguration {
  @Bean
  ProducerName producerName() {
    return new ProducerName("core");
  }

  /// The tables and the published policies stand before any other part is made: everything
  /// hangs on these settings.
  @Bean
  DatabaseSettings databaseSettings(CoreSettings settings) {
    Groundwork.lay(settings.database());
    return settings.database();
  }

  @Bean
  RedisSettings redisSettings(CoreSettings settings) {
    return settings.redis();
  }

  @Bean
  ObjectsSettings objectsSettings(CoreSettings settings) {
    return settings.objects();
  }

  @Bean
  SealingSettings sealingSettings(CoreSettings settings) {
    return settings.sealing();
  }

  @Bean
  TokenSettings tokenSettings(CoreSettings settings) {
    return settings.tokens();
  }

  @Bean
  CallerSettings callerSettings(CoreSettings settings) {
    return settings.callers();
  }

  @Bean
  CoinbaseSettings coinbaseSettings(CoreSettings settings) {
    return settings.coinbase();
  }

  @Bean
  CandleSettings candleSettings(CoreSettings settings) {
    return settings.candles();
  }

  @Bean
  BinanceSettings binanceSettings(CoreSettings settings) {
    BinanceSettings told = settings.binance();
    return told == null ? BinanceSettings.off() : told;
  }

  @Bean
  Pause pause() {
    return Pause.sleeping();
  }
}
