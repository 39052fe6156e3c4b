package tradingtwin.core.candles.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.candles.CandleSettings;
import tradingtwin.marketdata.shared.Shelf;
import tradingtwin.marketdata.twelvedata.CallBudget;

/// Parts: the common memory of candles and the budget of the vendor, in Redis.
@Configuration(proxyBeanMethods = false)
public class SharedCandlesConfiguration {
  @Bean
  Shelf candleShelf(StatefulRedisConnection<String, String> redis) {
    return new RedisShelf(redis);
  }

  @Bean
  CallBudget vendorBudget(
      StatefulRedisConnection<String, String> redis, InstantSource clock, CandleSettings settings) {
    return new RedisCallBudget(redis, clock, settings.vendorCallsAMinute());
  }
}
