package tradingtwin.bench.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.Groundwork;
import tradingtwin.core.database.DatabaseRoles;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.embedded.postgres.Database;
import tradingtwin.embedded.postgres.RealPostgres;
import tradingtwin.embedded.redis.RealRedis;

/// The Postgres and Redis that `./twin run` brings, in a folder of their own, with the
/// product's tables.
final class Engines implements AutoCloseable {
  /// Of roles that live as long as the folder.
  static final String PASSWORD = "bench-only";

  private final RealPostgres postgres;
  private final RealRedis redis;
  private final Database database;

  private Engines(RealPostgres postgres, RealRedis redis, Database database) {
    this.postgres = postgres;
    this.redis = redis;
    this.database = database;
  }

  static Engines start(Path folder) throws SQLException {
    RealPostgres postgres = RealPostgres.start(folder.resolve("postgres"), OptionalInt.empty());
    RealRedis redis = RealRedis.start(folder.resolve("redis"), OptionalInt.empty());
    Database database = postgres.database("twin");
    DatabaseSettings settings = StoringProcess.settings(database.url(), PASSWORD);
    DatabaseRoles.ensure(database.url(), database.user(), database.password(), settings);
    Groundwork.lay(settings);
    return new Engines(postgres, redis, database);
  }

  String url() {
    return database.url();
  }

  String redis() {
    return redis.url(0);
  }

  /// The superuser, for whom no wall stands.
  Database database() {
    return database;
  }

  int port() {
    return postgres.port();
  }

  /// A new trader in empty tables, and nothing left to be written from before.
  String emptied() throws SQLException {
    String user = Ulid.next();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      boolean _ = statement.execute("truncate trades, trade_imports cascade");
      boolean _ =
          statement.execute(
              "insert into users (user_id, email, display_name) values ('%s', '%s@example.org', 'Bench')"
                  .formatted(user, user));
      boolean _ = statement.execute("checkpoint");
    }
    return user;
  }

  int stored(String user) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select count(*) from trades where user_id = '%s'".formatted(user))) {
      return found.next() ? found.getInt(1) : 0;
    }
  }

  @Override
  public void close() throws IOException {
    redis.close();
    postgres.close();
  }
}
