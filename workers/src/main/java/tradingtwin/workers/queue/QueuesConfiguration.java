package tradingtwin.workers.queue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.jobs.JobsConfiguration;

/// Parts: the nudge that wakes the queues.
@Configuration(proxyBeanMethods = false)
public class QueuesConfiguration {
  @Bean(destroyMethod = "close")
  StatefulRedisPubSubConnection<String, String> jobWakes(
      RedisClient client, List<QueueWorker> workers) {
    StatefulRedisPubSubConnection<String, String> listening = client.connectPubSub();
    listening.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String queue) {
            workers.forEach(worker -> worker.wake(queue));
          }
        });
    var _ = listening.async().subscribe(JobsConfiguration.WAKE_CHANNEL);
    return listening;
  }
}
