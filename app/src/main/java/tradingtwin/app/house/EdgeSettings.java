package tradingtwin.app.house;

import java.util.Map;

/// What edge is told.
final class EdgeSettings {
  private EdgeSettings() {}

  static Map<String, Object> of(Wiring wiring) {
    return Map.of(
        "twin.edge.core-url", wiring.core().toString(),
        "twin.edge.redis-url", wiring.redisUrl(),
        "twin.edge.key-id", Wiring.EDGE_KEY,
        "twin.edge.key-secret", wiring.edgeSecret(),
        "twin.edge.csrf-secret", wiring.secrets().hexKey("csrf-secret"),
        "twin.edge.public-origin", wiring.publicUrl().toString(),
        "twin.edge.allowed-hosts[0]", "localhost",
        "twin.edge.allowed-hosts[1]", "127.0.0.1");
  }
}
