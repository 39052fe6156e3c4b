package tradingtwin.edge.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A lazily opened line to Redis that never makes a request wait: while Redis is away there is no
/// connection, and one caller a second tries again.
public final class RedisLine implements AutoCloseable {
  private static final Duration COMMAND_PATIENCE = Duration.ofMillis(300);
  private static final Duration CONNECT_PATIENCE = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int THREADS = 2;

  private final ClientResources resources =
      DefaultClientResources.builder()
          .ioThreadPoolSize(THREADS)
          .computationThreadPoolSize(THREADS)
          .build();
  private final RedisClient client;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable StatefulRedisConnection<String, byte[]> open;
  private long lastTry;

  RedisLine(String url) {
    RedisURI uri = RedisURI.create(url);
    uri.setTimeout(COMMAND_PATIENCE);
    client = RedisClient.create(resources, uri);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT_PATIENCE).build())
            .timeoutOptions(TimeoutOptions.enabled())
            .build());
  }

  /// The shared connection, or none while Redis is away.
  public Optional<StatefulRedisConnection<String, byte[]>> connection() {
    StatefulRedisConnection<String, byte[]> known = open;
    if (known == null) {
      return firstConnection();
    }
    return known.isOpen() ? Optional.of(known) : Optional.empty();
  }

  /// A connection of one's own for a reader that blocks up to the given time.
  ///
  /// @throws RedisException when Redis is away
  public StatefulRedisConnection<String, String> reader(Duration longestBlock) {
    StatefulRedisConnection<String, String> own = client.connect(StringCodec.UTF8);
    own.setTimeout(longestBlock.plus(COMMAND_PATIENCE));
    return own;
  }

  /// Whether Redis can be reached now.
  public boolean up() {
    try {
      return connection().map(c -> "PONG".equals(c.sync().ping())).orElse(false);
    } catch (RedisException e) {
      return false;
    }
  }

  private Optional<StatefulRedisConnection<String, byte[]>> firstConnection() {
    if (!opening.tryLock()) {
      return Optional.empty();
    }
    try {
      if (open == null && rested()) {
        lastTry = System.nanoTime();
        open = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
      }
      return Optional.ofNullable(open);
    } catch (RedisException e) {
      return Optional.empty();
    } finally {
      opening.unlock();
    }
  }

  private boolean rested() {
    return lastTry == 0 || System.nanoTime() - lastTry > PAUSE.toNanos();
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, PAUSE);
    resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
  }
}
