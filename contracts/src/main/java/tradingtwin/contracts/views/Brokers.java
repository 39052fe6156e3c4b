package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brokers that can be connected and those that are.
public record Brokers(List<Broker> brokers, List<Connection> connections) {
  public Brokers {
    brokers = List.copyOf(brokers);
    connections = List.copyOf(connections);
  }

  /// A broker.
  public record Broker(String broker, String name, List<Way> ways, boolean sandbox) {
    public Broker {
      ways = List.copyOf(ways);
    }

    /// Way in the schema's words.
    public enum Way {
      @JsonProperty("oauth")
      OAUTH,
      @JsonProperty("csv")
      CSV
    }
  }

  /// A connection.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Connection(
      String connectionId,
      String broker,
      Status status,
      List<String> scopes,
      Instant connectedAt,
      @Nullable Instant lastImportAt) {
    public Connection {
      scopes = List.copyOf(scopes);
    }

    /// Status in the schema's words.
    public enum Status {
      ACTIVE,
      RECONNECT,
      REVOKED
    }
  }
}
