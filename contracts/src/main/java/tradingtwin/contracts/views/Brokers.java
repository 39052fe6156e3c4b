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

    /// How fills come in: by the broker's consent page or by a file.
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

    /// Whether it is usable, needs a new consent, or has ended.
    public enum Status {
      ACTIVE,
      RECONNECT,
      REVOKED
    }
  }
}
