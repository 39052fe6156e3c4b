package tradingtwin.core.biases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.ScoreAgain;
import tradingtwin.core.outbox.Outbox;

/// Parts: runs, habits, the trader's word and the timeline.
@Configuration(proxyBeanMethods = false)
public class BiasesConfiguration {
  @Bean
  ScoringRuns scoringRuns(TenantDatabase database, Outbox outbox, JsonMapper json) {
    return new ScoringRuns(database, outbox, json);
  }

  @Bean
  Habits habits(TenantDatabase database, JsonMapper json) {
    return new Habits(database, json);
  }

  @Bean
  TagFeedback tagFeedback(TenantDatabase database, ScoreAgain scoring, JsonMapper json) {
    return new TagFeedback(database, scoring, json);
  }

  @Bean
  Timeline timeline(TenantDatabase database, Accounts accounts) {
    return new Timeline(database, accounts);
  }

  @Bean
  FeedbackCounts feedbackCounts(TenantDatabase database) {
    return new FeedbackCounts(database);
  }
}
