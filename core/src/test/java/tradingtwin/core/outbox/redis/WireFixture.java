package tradingtwin.core.outbox.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.outbox.EventWire;

/// The real wire of a test's rooms.
public final class WireFixture {
  private WireFixture() {}

  @SuppressWarnings("unchecked")
  public static EventWire over(OpenRooms rooms) {
    return new RedisWire(rooms.get(StatefulRedisConnection.class));
  }
}
