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
  ///
  /// @param keyPage where the trader makes a key at the broker
  /// @param accessPage where the trader ends our access at the broker
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Broker(
      String broker,
      String name,
      List<Way> ways,
      boolean sandbox,
      @Nullable String keyPage,
      @Nullable String accessPage) {
    public Broker {
      ways = List.copyOf(ways);
    }

    /// How fills come in: by the broker's consent page, by a key of the trader, or by a file.
    public enum Way {
      @JsonProperty("oauth")
      OAUTH,
      @JsonProperty("key")
      KEY,
      @JsonProperty("csv")
      CSV
    }
  }

  /// A connection.
  ///
  /// @param way how the broker lets us in
  /// @param accountName as the trader calls the account that its fills go to
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Connection(
      String connectionId,
      String broker,
      Status status,
      Broker.Way way,
      String accountId,
      String accountName,
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
