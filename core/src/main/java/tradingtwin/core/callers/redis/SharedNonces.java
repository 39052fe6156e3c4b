package tradingtwin.core.callers.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.core.callers.Nonces;
import tradingtwin.core.callers.SeenNonces;

/// Nonces as Redis keys that outlive the signatures they came with: one memory for all processes,
/// also after a restart.
///
/// Without Redis each process remembers for itself: a replay against another one is still bound to
/// the token and the body, and core stays open.
final class SharedNonces implements Nonces {
  private static final String PREFIX = "twin:core:nonce:";
  private static final Duration KEPT = CallSignature.SKEW.multipliedBy(2);
  private static final long PATIENCE_MILLIS = 250;

  private final StatefulRedisConnection<String, String> redis;
  private final SeenNonces own = new SeenNonces();

  SharedNonces(StatefulRedisConnection<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public boolean firstTime(String nonce, Instant now) {
    return own.firstTime(nonce, now) && firstAnywhere(nonce);
  }

  private boolean firstAnywhere(String nonce) {
    try {
      return redis
              .async()
              .set(PREFIX + nonce, "1", SetArgs.Builder.nx().px(KEPT))
              .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
          != null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | RedisException e) {
      return true;
    }
  }
}
