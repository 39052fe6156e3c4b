package tradingtwin.coach.signatures.redis;

import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import tradingtwin.coach.signatures.SignatureMemory;

/// Signatures as Redis keys that expire: `SET … NX EX`.
public final class RedisSignatureMemory implements SignatureMemory {
  private static final String PREFIX = "coach:signature:";

  private final StringRedisTemplate redis;

  public RedisSignatureMemory(StringRedisTemplate redis) {
    this.redis = redis;
  }

  @Override
  public Seen remember(String signature, Duration howLong) {
    try {
      Boolean first = redis.opsForValue().setIfAbsent(PREFIX + signature, "1", howLong);
      if (first == null) {
        return Seen.UNKNOWN;
      }
      return first ? Seen.FIRST_TIME : Seen.BEFORE;
    } catch (DataAccessException e) {
      return Seen.UNKNOWN;
    }
  }
}
