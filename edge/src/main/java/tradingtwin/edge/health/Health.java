package tradingtwin.edge.health;

import tradingtwin.edge.redis.RedisLine;
import tradingtwin.edge.wire.CoreCall;
import tradingtwin.edge.wire.CoreLine;
import tradingtwin.edge.wire.CoreUnavailableException;

/// What a watching machine is told. Without Redis we still serve: limits count here and events
/// come from core.
public final class Health {
  private final CoreLine core;
  private final RedisLine redis;

  Health(CoreLine core, RedisLine redis) {
    this.core = core;
    this.redis = redis;
  }

  /// A state and what it rests on.
  ///
  /// @param status up, degraded or down
  public record Word(String status, String core, String redis) {
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean ready() {
      return !"down".equals(status);
    }
  }

  /// The word of a process that runs.
  public record Alive(String status) {}

  public Alive alive() {
    return new Alive("up");
  }

  public Word ready() {
    boolean coreUp = coreUp();
    boolean redisUp = redis.up();
    String status = coreUp ? (redisUp ? "up" : "degraded") : "down";
    return new Word(status, word(coreUp), word(redisUp));
  }

  private boolean coreUp() {
    try {
      return core.send(CoreCall.get("/.well-known/jwks.json")).good();
    } catch (CoreUnavailableException e) {
      return false;
    }
  }

  private static String word(boolean up) {
    return up ? "up" : "down";
  }
}
