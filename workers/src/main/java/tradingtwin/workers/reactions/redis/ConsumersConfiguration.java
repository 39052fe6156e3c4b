package tradingtwin.workers.reactions.redis;

import io.lettuce.core.RedisClient;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.workers.reactions.Inbox;

/// Parts: one stream consumer an inbox, and the reader that feeds them all.
@Configuration(proxyBeanMethods = false)
public class ConsumersConfiguration {
  /// A plan waits for its own questions to the database, not for those of other traders.
  private static final int EVALUATIONS_AT_ONCE = 4;

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer firstImportConsumer(
      Inbox firstImport, JsonMapper json, InstantSource clock, Pause pause) {
    return new StreamConsumer(firstImport, json, clock, pause, 1);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer intentEvaluatorConsumer(
      Inbox intentEvaluator, JsonMapper json, InstantSource clock, Pause pause) {
    return new StreamConsumer(intentEvaluator, json, clock, pause, EVALUATIONS_AT_ONCE);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer overrideReviewerConsumer(
      Inbox overrideReviewer, JsonMapper json, InstantSource clock, Pause pause) {
    return new StreamConsumer(overrideReviewer, json, clock, pause, 1);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer adherenceScorerConsumer(
      Inbox adherenceScorer, JsonMapper json, InstantSource clock, Pause pause) {
    return new StreamConsumer(adherenceScorer, json, clock, pause, 1);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  StreamConsumer journalVoiceConsumer(
      Inbox journalVoice, JsonMapper json, InstantSource clock, Pause pause) {
    return new StreamConsumer(journalVoice, json, clock, pause, 1);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  EventFeed eventFeed(
      List<StreamConsumer> consumers, RedisClient client, InstantSource clock, Pause pause) {
    return new EventFeed("workers", consumers, client, clock, pause);
  }
}
