package tradingtwin.core;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.AccountConfiguration;
import tradingtwin.core.adherence.AdherenceConfiguration;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.biases.BiasesConfiguration;
import tradingtwin.core.buyingplans.BuyingPlansConfiguration;
import tradingtwin.core.candles.CandlesConfiguration;
import tradingtwin.core.candles.redis.SharedCandlesConfiguration;
import tradingtwin.core.connections.ConnectionsConfiguration;
import tradingtwin.core.connections.redis.ConsentConfiguration;
import tradingtwin.core.cooldowns.CooldownsConfiguration;
import tradingtwin.core.database.DatabaseConfiguration;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.gate.GateConfiguration;
import tradingtwin.core.idempotency.Idempotency;
import tradingtwin.core.intents.IntentsConfiguration;
import tradingtwin.core.jobs.JobsConfiguration;
import tradingtwin.core.journal.JournalConfiguration;
import tradingtwin.core.limits.LimitsConfiguration;
import tradingtwin.core.matching.MatchingConfiguration;
import tradingtwin.core.objects.ObjectsConfiguration;
import tradingtwin.core.outbox.OutboxConfiguration;
import tradingtwin.core.outbox.redis.WireConfiguration;
import tradingtwin.core.papertrades.PaperTradesConfiguration;
import tradingtwin.core.policies.PoliciesConfiguration;
import tradingtwin.core.redis.RedisConfiguration;
import tradingtwin.core.reflections.ReflectionsConfiguration;
import tradingtwin.core.rules.RulesConfiguration;
import tradingtwin.core.sealing.SealingConfiguration;
import tradingtwin.core.session.SessionConfiguration;
import tradingtwin.core.simulations.SimulationsConfiguration;
import tradingtwin.core.snapshots.SnapshotsConfiguration;
import tradingtwin.core.statements.StatementsConfiguration;
import tradingtwin.core.tradecharts.TradeChartsConfiguration;
import tradingtwin.core.trades.TradesConfiguration;

/// The rooms that core and the workers share: memory and decisions, without a door to the
/// network.
@Configuration(proxyBeanMethods = false)
@Import({
  DatabaseConfiguration.class,
  RedisConfiguration.class,
  WireConfiguration.class,
  OutboxConfiguration.class,
  JobsConfiguration.class,
  ObjectsConfiguration.class,
  SealingConfiguration.class,
  SessionConfiguration.class,
  AccountConfiguration.class,
  TradesConfiguration.class,
  BiasesConfiguration.class,
  PoliciesConfiguration.class,
  CooldownsConfiguration.class,
  IntentsConfiguration.class,
  LimitsConfiguration.class,
  RulesConfiguration.class,
  GateConfiguration.class,
  JournalConfiguration.class,
  PaperTradesConfiguration.class,
  BuyingPlansConfiguration.class,
  ReflectionsConfiguration.class,
  ConsentConfiguration.class,
  ConnectionsConfiguration.class,
  MatchingConfiguration.class,
  AdherenceConfiguration.class,
  CandlesConfiguration.class,
  SharedCandlesConfiguration.class,
  SimulationsConfiguration.class,
  TradeChartsConfiguration.class,
  StatementsConfiguration.class,
  SnapshotsConfiguration.class,
})
public class CoreRooms {
  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  Audit audit(JsonMapper json) {
    return new Audit(json);
  }

  @Bean
  Idempotency idempotency(TenantDatabase database) {
    return new Idempotency(database);
  }
}
