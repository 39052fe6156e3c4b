package tradingtwin.coach.signatures.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tradingtwin.coach.signatures.SignatureMemory.Seen;
import tradingtwin.embedded.redis.RealRedis;

class RedisSignatureMemoryTest {
  private static final Duration WHILE = Duration.ofMinutes(11);

  private final LettuceConnectionFactory connections = started(RealRedis.forTests().freshUrl());
  private final StringRedisTemplate redis = RedisConnections.commands(connections);
  private final RedisSignatureMemory memory = new RedisSignatureMemory(redis);

  private static LettuceConnectionFactory started(String url) {
    LettuceConnectionFactory connections = RedisConnections.to(url);
    connections.afterPropertiesSet();
    connections.start();
    return connections;
  }

  @AfterEach
  void close() {
    connections.destroy();
  }

  @Test
  void remembersASignatureOnceAndForgetsItAfterTheWindow() {
    assertThat(memory.remember("k:s", WHILE)).isEqualTo(Seen.FIRST_TIME);
    assertThat(memory.remember("k:s", WHILE)).isEqualTo(Seen.BEFORE);
    assertThat(memory.remember("k:t", WHILE)).isEqualTo(Seen.FIRST_TIME);
    assertThat(redis.getExpire("coach:signature:k:s")).isBetween(600L, 660L);
  }

  @Test
  void ofManyAtOnceOneIsTheFirst() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Seen>> calls =
          IntStream.range(0, 64)
              .<Callable<Seen>>mapToObj(i -> () -> memory.remember("k:race", WHILE))
              .toList();
      long first = 0;
      for (var answer : pool.invokeAll(calls)) {
        first += answer.get() == Seen.FIRST_TIME ? 1 : 0;
      }
      assertThat(first).isOne();
    }
  }

  @Test
  void saysThatItDoesNotKnowWhenRedisIsAway() {
    LettuceConnectionFactory nowhere = started("redis://127.0.0.1:1");
    try {
      assertThat(
              new RedisSignatureMemory(RedisConnections.commands(nowhere)).remember("k:s", WHILE))
          .isEqualTo(Seen.UNKNOWN);
    } finally {
      nowhere.destroy();
    }
  }
}
