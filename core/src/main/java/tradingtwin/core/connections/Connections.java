package tradingtwin.core.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.coinbase.TokenAnswer;
import tradingtwin.contracts.events.BrokerConnectionChanged;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.sealing.Sealing;

/// All connections of a trader, with their tokens sealed; used inside a transaction of the
/// trader.
final class Connections {
  private static final String TABLE = "broker_connections";

  private final TenantDatabase database;
  private final Sealing sealing;
  private final Outbox outbox;

  Connections(TenantDatabase database, Sealing sealing, Outbox outbox) {
    this.database = database;
    this.sealing = sealing;
    this.outbox = outbox;
  }

  /// A connection with its secrets opened.
  record Open(
      String connectionId,
      String broker,
      String status,
      AccessToken access,
      String refresh,
      Instant expiresAt) {}

  /// Adds a connection, or renews the one that stands for the same account.
  String connect(String userId, String broker, String accountId, TokenAnswer.Tokens tokens) {
    String connectionId =
        database
            .jdbc()
            .sql(
                """
                select connection_id from broker_connections
                where account_id = :account and status <> 'REVOKED' order by created_at desc limit 1
                """)
            .param("account", accountId)
            .query((row, n) -> row.getString(1))
            .optional()
            .orElseGet(() -> add(userId, broker, accountId));
    keep(userId, connectionId, tokens);
    changed(userId, connectionId, broker, "ACTIVE");
    return connectionId;
  }

  private String add(String userId, String broker, String accountId) {
    String connectionId = Ulid.next();
    database
        .jdbc()
        .sql(
            """
            insert into broker_connections (connection_id, user_id, account_id, broker, status)
            values (:id, :user, :account, :broker, 'ACTIVE')
            """)
        .param("id", connectionId)
        .param("user", userId)
        .param("account", accountId)
        .param("broker", broker)
        .update();
    return connectionId;
  }

  /// Stores fresh tokens; the ones before are overwritten.
  void keep(String userId, String connectionId, TokenAnswer.Tokens tokens) {
    database
        .jdbc()
        .sql(
            """
            update broker_connections set status = 'ACTIVE', access_enc = :access,
              refresh_enc = :refresh, scopes = :scopes, expires_at = :expires where connection_id = :id
            """)
        .param("id", connectionId)
        .param(
            "access",
            sealing.seal(userId, place("access_enc", connectionId), tokens.accessToken().value()))
        .param(
            "refresh",
            sealing.seal(userId, place("refresh_enc", connectionId), tokens.refreshToken()))
        .param("scopes", tokens.scopes().stream().sorted().toArray(String[]::new))
        .param("expires", Timestamp.from(tokens.expiresAt()))
        .update();
  }

  /// Locks the row and opens its tokens: one renewal at a time.
  Optional<Open> lock(String userId, String connectionId) {
    return database
        .jdbc()
        .sql("select * from broker_connections where connection_id = :id for update")
        .param("id", connectionId)
        .query((row, n) -> open(userId, row))
        .optional()
        .flatMap(found -> found);
  }

  private Optional<Open> open(String userId, ResultSet row) throws SQLException {
    byte[] access = row.getBytes("access_enc");
    byte[] refresh = row.getBytes("refresh_enc");
    if (access == null || refresh == null) {
      return Optional.empty();
    }
    String id = row.getString("connection_id");
    return Optional.of(
        new Open(
            id,
            row.getString("broker"),
            row.getString("status"),
            new AccessToken(sealing.open(userId, place("access_enc", id), access)),
            sealing.open(userId, place("refresh_enc", id), refresh),
            row.getTimestamp("expires_at").toInstant()));
  }

  /// Changes the state; REVOKED also forgets the tokens.
  boolean become(String userId, String connectionId, String status) {
    List<String> broker =
        database
            .jdbc()
            .sql(
                """
                update broker_connections set status = :status,
                  access_enc = case when :status = 'REVOKED' then null else access_enc end,
                  refresh_enc = case when :status = 'REVOKED' then null else refresh_enc end
                where connection_id = :id and status <> :status returning broker
                """)
            .param("status", status)
            .param("id", connectionId)
            .query((row, n) -> row.getString(1))
            .list();
    broker.forEach(name -> changed(userId, connectionId, name, status));
    return !broker.isEmpty();
  }

  void imported(String connectionId, Instant at) {
    database
        .jdbc()
        .sql("update broker_connections set last_import_at = :at where connection_id = :id")
        .param("at", Timestamp.from(at))
        .param("id", connectionId)
        .update();
  }

  List<Brokers.Connection> list() {
    return database
        .jdbc()
        .sql("select * from broker_connections where status <> 'REVOKED' order by created_at")
        .query((row, n) -> view(row))
        .list();
  }

  private static Brokers.Connection view(ResultSet row) throws SQLException {
    @Nullable Timestamp imported = row.getTimestamp("last_import_at");
    return new Brokers.Connection(
        row.getString("connection_id"),
        row.getString("broker"),
        Brokers.Connection.Status.valueOf(row.getString("status")),
        Arrays.asList((String[]) row.getArray("scopes").getArray()),
        row.getTimestamp("created_at").toInstant(),
        imported == null ? null : imported.toInstant());
  }

  private void changed(String userId, String connectionId, String broker, String status) {
    outbox.append(
        userId,
        "broker.connection.changed",
        new BrokerConnectionChanged(
            connectionId, broker, BrokerConnectionChanged.Status.valueOf(status)));
  }

  private static Sealing.Place place(String column, String connectionId) {
    return new Sealing.Place(TABLE, column, connectionId);
  }
}
