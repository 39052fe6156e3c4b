package tradingtwin.workers.reactions.redis;

import io.lettuce.core.RedisClient;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.workers.reactions.Inbox;

/// Parts: one stream consumer an inbox.
@Configuration(proxyBeanMethods = false)
public class ConsumersConfiguration {
  /// A plan waits for its own questions to the database, not for those of other traders.
  private static final int EVALUATIONS_AT_ONCE = 4;

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer firstImportConsumer(
      Inbox firstImport, RedisClient client, JsonMapper json, InstantSource clock, Pause pause) {
    return new StreamConsumer(firstImport, client, json, clock, pause);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer intentEvaluatorConsumer(
      Inbox intentEvaluator,
      RedisClient client,
      JsonMapper json,
      InstantSource clock,
      Pause pause) {
    return new StreamConsumer(intentEvaluator, client, json, clock, pause, EVALUATIONS_AT_ONCE);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer overrideReviewerConsumer(
      Inbox overrideReviewer,
      RedisClient client,
      JsonMapper json,
      InstantSource clock,
      Pause pause) {
    return new StreamConsumer(overrideReviewer, client, json, clock, pause);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer adherenceScorerConsumer(
      Inbox adherenceScorer,
      RedisClient client,
      JsonMapper json,
      InstantSource clock,
      Pause pause) {
    return new StreamConsumer(adherenceScorer, client, json, clock, pause);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer journalVoiceConsumer(
      Inbox journalVoice, RedisClient client, JsonMapper json, InstantSource clock, Pause pause) {
    return new StreamConsumer(journalVoice, client, json, clock, pause);
  }
}
