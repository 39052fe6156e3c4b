package tradingtwin.core.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.events.BrokerConnectionChanged;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.sealing.Sealing;
import tradingtwin.core.trades.Target;

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
      String accountId,
      String status,
      Secrets secrets,
      List<String> markets) {
    Open {
      markets = List.copyOf(markets);
    }
  }

  /// Adds a connection, or renews the one that stands for the same account.
  String connect(Target target, Secrets secrets) {
    String connectionId =
        database
            .jdbc()
            .sql(
                """
                select connection_id from broker_connections
                where account_id = :account and status <> 'REVOKED' order by created_at desc limit 1
                """)
            .param("account", target.accountId())
            .query((row, n) -> row.getString(1))
            .optional()
            .orElseGet(() -> add(target));
    keep(target.userId(), connectionId, secrets);
    changed(target.userId(), connectionId, target.broker(), "ACTIVE");
    return connectionId;
  }

  private String add(Target target) {
    String connectionId = Ulid.next();
    database
        .jdbc()
        .sql(
            """
            insert into broker_connections (connection_id, user_id, account_id, broker, status)
            values (:id, :user, :account, :broker, 'ACTIVE')
            """)
        .param("id", connectionId)
        .param("user", target.userId())
        .param("account", target.accountId())
        .param("broker", target.broker())
        .update();
    return connectionId;
  }

  /// Stores fresh secrets; the ones before are overwritten.
  void keep(String userId, String connectionId, Secrets secrets) {
    Instant expiresAt = secrets.expiresAt();
    database
        .jdbc()
        .sql(
            """
            update broker_connections set status = 'ACTIVE', way = :way, access_enc = :access,
              refresh_enc = :refresh, scopes = :scopes, expires_at = :expires where connection_id = :id
            """)
        .param("id", connectionId)
        .param("way", secrets.way().word())
        .param("access", sealing.seal(userId, place("access_enc", connectionId), secrets.first()))
        .param(
            "refresh", sealing.seal(userId, place("refresh_enc", connectionId), secrets.second()))
        .param("scopes", secrets.rights().stream().sorted().toArray(String[]::new))
        .param("expires", expiresAt == null ? null : Timestamp.from(expiresAt))
        .update();
  }

  /// The markets that the trader names, for brokers that give fills by market only.
  void name(String connectionId, List<String> markets) {
    database
        .jdbc()
        .sql("update broker_connections set markets = :markets where connection_id = :id")
        .param("id", connectionId)
        .param("markets", markets.toArray(String[]::new))
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
    Timestamp expiresAt = row.getTimestamp("expires_at");
    Secrets secrets =
        new Secrets(
            Secrets.Way.of(row.getString("way")),
            sealing.open(userId, place("access_enc", id), access),
            sealing.open(userId, place("refresh_enc", id), refresh),
            Set.copyOf(texts(row, "scopes")),
            expiresAt == null ? null : expiresAt.toInstant());
    return Optional.of(
        new Open(
            id,
            row.getString("broker"),
            row.getString("account_id"),
            row.getString("status"),
            secrets,
            texts(row, "markets")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
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
        .sql(
            """
            select c.*, a.name as account_name from broker_connections c
            join broker_accounts a using (account_id)
            where c.status <> 'REVOKED' order by c.created_at, c.connection_id
            """)
        .query((row, n) -> view(row))
        .list();
  }

  private static Brokers.Connection view(ResultSet row) throws SQLException {
    @Nullable Timestamp imported = row.getTimestamp("last_import_at");
    return new Brokers.Connection(
        row.getString("connection_id"),
        row.getString("broker"),
        Brokers.Connection.Status.valueOf(row.getString("status")),
        Secrets.Way.of(row.getString("way")) == Secrets.Way.KEY
            ? Brokers.Broker.Way.KEY
            : Brokers.Broker.Way.OAUTH,
        row.getString("account_id"),
        row.getString("account_name"),
        texts(row, "scopes"),
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
