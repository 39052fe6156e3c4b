package tradingtwin.workers;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.CoreRooms;
import tradingtwin.core.ProducerName;
import tradingtwin.core.candles.CandleSettings;
import tradingtwin.core.connections.BinanceSettings;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.http.HttpConfiguration;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.objects.ObjectsSettings;
import tradingtwin.core.redis.RedisSettings;
import tradingtwin.core.sealing.SealingSettings;
import tradingtwin.core.session.TokenSettings;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.workers.gate.GateConfiguration;
import tradingtwin.workers.imports.ImportsConfiguration;
import tradingtwin.workers.journal.JournalVoiceConfiguration;
import tradingtwin.workers.queue.JobHandler;
import tradingtwin.workers.queue.QueueWorker;
import tradingtwin.workers.queue.QueuesConfiguration;
import tradingtwin.workers.queue.RetryPolicy;
import tradingtwin.workers.reactions.ReactionsConfiguration;
import tradingtwin.workers.reactions.redis.ConsumersConfiguration;
import tradingtwin.workers.scoring.ScoringConfiguration;
import tradingtwin.workers.scoring.http.CoachClientConfiguration;
import tradingtwin.workers.scoring.http.CoachClientConfiguration.CoachSettings;
import tradingtwin.workers.simulation.SimulationConfiguration;
import tradingtwin.workers.snapshots.SnapshotsAtWorkConfiguration;

/// The parts of the workers: core's rooms, four queues, the reactions to events.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkersSettings.class)
@Import({
  CoreRooms.class,
  HttpConfiguration.class,
  ImportsConfiguration.class,
  ScoringConfiguration.class,
  SimulationConfiguration.class,
  SnapshotsAtWorkConfiguration.class,
  CoachClientConfiguration.class,
  QueuesConfiguration.class,
  ReactionsConfiguration.class,
  GateConfiguration.class,
  JournalVoiceConfiguration.class,
  ConsumersConfiguration.class,
})
public class WorkersConfiguration {
  private static final int IMPORTS_AT_ONCE = 2;
  private static final int SCORINGS_AT_ONCE = 2;
  private static final int SIMULATIONS_AT_ONCE = 2;
  private static final int SNAPSHOTS_AT_ONCE = 1;

  @Bean
  ProducerName producerName() {
    return new ProducerName("workers");
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  QueueWorker importQueue(
      @Qualifier("importTradesHandler") JobHandler handler,
      Jobs jobs,
      TenantDatabase database,
      JsonMapper json,
      InstantSource clock) {
    return new QueueWorker(
        JobKind.IMPORT_TRADES,
        IMPORTS_AT_ONCE,
        handler,
        jobs,
        database,
        json,
        RetryPolicy.DEFAULT,
        clock,
        new SecureRandom());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  QueueWorker scoreQueue(
      @Qualifier("scoreBiasHandler") JobHandler handler,
      Jobs jobs,
      TenantDatabase database,
      JsonMapper json,
      InstantSource clock) {
    return new QueueWorker(
        JobKind.SCORE_BIAS,
        SCORINGS_AT_ONCE,
        handler,
        jobs,
        database,
        json,
        RetryPolicy.DEFAULT,
        clock,
        new SecureRandom());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  QueueWorker simulationQueue(
      @Qualifier("simulateSimpleHandler") JobHandler handler,
      Jobs jobs,
      TenantDatabase database,
      JsonMapper json,
      InstantSource clock) {
    return new QueueWorker(
        JobKind.SIMULATE_SIMPLE,
        SIMULATIONS_AT_ONCE,
        handler,
        jobs,
        database,
        json,
        RetryPolicy.DEFAULT,
        clock,
        new SecureRandom());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  QueueWorker snapshotQueue(
      @Qualifier("snapshotWeeklyHandler") JobHandler handler,
      Jobs jobs,
      TenantDatabase database,
      JsonMapper json,
      InstantSource clock) {
    return new QueueWorker(
        JobKind.SNAPSHOT_WEEKLY,
        SNAPSHOTS_AT_ONCE,
        handler,
        jobs,
        database,
        json,
        RetryPolicy.DEFAULT,
        clock,
        new SecureRandom());
  }

  @Bean
  DatabaseSettings databaseSettings(WorkersSettings settings) {
    return settings.database();
  }

  @Bean
  RedisSettings redisSettings(WorkersSettings settings) {
    return settings.redis();
  }

  @Bean
  ObjectsSettings objectsSettings(WorkersSettings settings) {
    return settings.objects();
  }

  @Bean
  SealingSettings sealingSettings(WorkersSettings settings) {
    return settings.sealing();
  }

  @Bean
  TokenSettings tokenSettings(WorkersSettings settings) {
    return settings.tokens();
  }

  @Bean
  CoinbaseSettings coinbaseSettings(WorkersSettings settings) {
    return settings.coinbase();
  }

  @Bean
  BinanceSettings binanceSettings(WorkersSettings settings) {
    BinanceSettings told = settings.binance();
    return told == null ? BinanceSettings.off() : told;
  }

  @Bean
  CoachSettings coachSettings(WorkersSettings settings) {
    return settings.coach();
  }

  @Bean
  CandleSettings candleSettings(WorkersSettings settings) {
    return settings.candles();
  }

  @Bean
  Pause pause() {
    return Pause.sleeping();
  }
}
