package tradingtwin.core.callers.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.embedded.redis.RealRedis;

class SharedNoncesTest {
  private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");

  @Test
  void aNonceOpensOneDoorOnceWhicheverProcessIsAskedAndAfterItsRestart() {
    RedisClient client = RedisClient.create(RealRedis.forTests().freshUrl());
    try (var one = client.connect();
        var two = client.connect()) {
      SharedNonces here = new SharedNonces(one);
      assertThat(here.firstTime("n-1", NOW)).isTrue();
      assertThat(here.firstTime("n-1", NOW)).isFalse();
      assertThat(new SharedNonces(two).firstTime("n-1", NOW)).isFalse();
      assertThat(new SharedNonces(two).firstTime("n-2", NOW)).isTrue();
      assertThat(one.sync().pttl("twin:core:nonce:n-1"))
          .as("longer than a signature holds")
          .isBetween(Duration.ofMinutes(9).toMillis(), Duration.ofMinutes(10).toMillis());
    } finally {
      client.shutdown();
    }
  }

  @Test
  void withoutRedisThisProcessRemembersAndStaysOpen(@TempDir Path folder) {
    RealRedis redis = RealRedis.start(folder, OptionalInt.empty());
    RedisClient client = RedisClient.create(redis.url(0));
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .build());
    try (var connection = client.connect()) {
      redis.close();
      SharedNonces nonces = new SharedNonces(connection);
      assertThat(nonces.firstTime("n-1", NOW)).isTrue();
      assertThat(nonces.firstTime("n-1", NOW)).isFalse();
    } finally {
      client.shutdown();
    }
  }
}
