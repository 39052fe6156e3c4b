package tradingtwin.core.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.TenantDatabase;

/// Parts: the ledger, the client of the queue, the nudge.
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {
  /// Channel of the nudge; the message is the queue's name.
  public static final String WAKE_CHANNEL = "twin:jobs:wake";

  @Bean
  Jobs jobs(TenantDatabase database, JsonMapper json, InstantSource clock, JobWake wake) {
    SchedulerClient queue =
        SchedulerClient.Builder.create(database.dataSource())
            .serializer(new JobSerializer(json))
            .build();
    return new Jobs(database, queue, json, clock, wake);
  }

  @Bean
  JobWake jobWake(StatefulRedisConnection<String, String> redis) {
    return kind -> {
      try {
        var _ = redis.async().publish(WAKE_CHANNEL, kind.queue());
      } catch (RedisException e) {
        // The workers' poll covers a lost nudge.
      }
    };
  }
}
