package tradingtwin.edge.relay;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.limits.RateLimitPolicy;
import tradingtwin.edge.redis.RedisLine;
import tradingtwin.edge.session.Sessions;
import tradingtwin.edge.wire.CoreLine;

/// The relay's parts.
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

  @Bean
  CoreHistory history(CoreLine core, Sessions sessions) {
    return new CoreHistory(core, sessions);
  }

  @Bean
  Relay relay(CoreHistory history, RateLimitPolicy policy) {
    return new Relay(history, policy.mostOpenStreams());
  }

  @Bean
  StreamTail streamTail(RedisLine redis, Relay relay) {
    return new StreamTail(redis, relay);
  }

  @Bean
  Clockwork clockwork(Relay relay, StreamTail tail, InstantSource time) {
    return new Clockwork(relay, tail, time);
  }

  @Bean
  RelayLife relayLife(Relay relay, StreamTail tail, Clockwork clockwork) {
    return new RelayLife(relay, tail, clockwork);
  }

  @Bean
  EventStream eventStream(Relay relay, CoreHistory history, InstantSource time) {
    return new EventStream(relay, history, time);
  }

  @Bean
  SocketStream socketStream(Relay relay, CoreHistory history, InstantSource time) {
    return new SocketStream(relay, history, time);
  }
}
