package tradingtwin.workers.reactions;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.events.BrokerConnectionChanged;
import tradingtwin.core.trades.RunningImports;

/// A broker was connected: all its fills are brought in without anybody asking again.
final class FirstImport implements Reaction {
  /// Before any fill that a connected broker can have.
  private static final Instant EVER = Instant.parse("2010-01-01T00:00:00Z");

  private final RunningImports imports;

  FirstImport(RunningImports imports) {
    this.imports = imports;
  }

  @Override
  public String consumer() {
    return "first-import";
  }

  @Override
  public Set<String> types() {
    return Set.of("broker.connection.changed");
  }

  /// Reads by name: a field of a newer version is not looked at.
  @Override
  public void react(String userId, String eventId, String type, JsonNode payload) {
    if (payload.path("status").asString().equals(BrokerConnectionChanged.Status.ACTIVE.name())) {
      String _ =
          imports.fromConnection(userId, payload.path("connectionId").asString(), EVER, eventId);
    }
  }
}
