package tradingtwin.workers.reactions;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.BrokerConnectionChanged;
import tradingtwin.core.trades.RunningImports;

/// A broker was connected: all its fills are brought in without anybody asking again.
final class FirstImport implements Reaction {
  /// Before any fill that a connected broker can have.
  private static final Instant EVER = Instant.parse("2010-01-01T00:00:00Z");

  private final RunningImports imports;
  private final JsonMapper json;

  FirstImport(RunningImports imports, JsonMapper json) {
    this.imports = imports;
    this.json = json;
  }

  @Override
  public String consumer() {
    return "first-import";
  }

  @Override
  public Set<String> types() {
    return Set.of("broker.connection.changed");
  }

  @Override
  public void react(String userId, String eventId, String type, JsonNode payload) {
    BrokerConnectionChanged changed = json.treeToValue(payload, BrokerConnectionChanged.class);
    if (changed.status() == BrokerConnectionChanged.Status.ACTIVE) {
      String _ = imports.fromConnection(userId, changed.connectionId(), EVER, eventId);
    }
  }
}
