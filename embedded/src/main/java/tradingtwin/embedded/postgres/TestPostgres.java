package tradingtwin.embedded.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradingtwin.embedded.folder.TestSlot;

/// One real Postgres for all tests of a JVM, with cheap fresh databases.
///
/// Lives in the module's `target`, started at the first use, stopped by a shutdown hook. It is
/// not durable on purpose (fsync off): a test machine that loses power runs its tests again.
public final class TestPostgres {
  private static final Map<String, String> FAST =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
  private static @Nullable TestPostgres shared;

  private final RealPostgres server;
  private final AtomicInteger databases = new AtomicInteger();
  private final Map<String, String> templates = new HashMap<>();

  private TestPostgres(RealPostgres server) {
    this.server = server;
  }

  static synchronized TestPostgres shared() {
    var known = shared;
    if (known == null) {
      known = started();
      shared = known;
    }
    return known;
  }

  public RealPostgres server() {
    return server;
  }

  /// An empty database of its own name.
  public Database freshDatabase() {
    return copyOf("template1");
  }

  /// A copy of a database that `prepare` filled once in this JVM, say with all migrations.
  ///
  /// @param template what the prepared state is called: lower-case letters, digits, underscores
  public synchronized Database freshDatabase(String template, Consumer<Database> prepare) {
    var source = templates.get(template);
    if (source == null) {
      var original = copyOf("template1");
      prepare.accept(original);
      run("ALTER DATABASE " + original.name() + " ALLOW_CONNECTIONS false");
      run(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
              + original.name()
              + "'");
      templates.put(template, original.name());
      source = original.name();
    }
    return copyOf(source);
  }

  /// Drops a database with whoever is still connected to it.
  public void drop(Database database) {
    run("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
  }

  private Database copyOf(String template) {
    var name = "t" + databases.incrementAndGet();
    run("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
    return new Database(name, server.url(name), server.user(), server.password());
  }

  private void run(String sql) {
    try (var connection = maintenance().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException problem) {
      throw new IllegalStateException(sql, problem);
    }
  }

  private Database maintenance() {
    return new Database(
        RealPostgres.USER, server.url(RealPostgres.USER), server.user(), server.password());
  }

  /// What an earlier run of this module's tests left in the kept cluster.
  private void dropLeftovers() {
    var names = new ArrayList<String>();
    try (var connection = maintenance().connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^t[0-9]+$'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException problem) {
      throw new IllegalStateException("cannot list databases", problem);
    }
    names.forEach(name -> run("DROP DATABASE " + name + " WITH (FORCE)"));
  }

  private static TestPostgres started() {
    var slot = TestSlot.take("real-postgres");
    var server =
        RealPostgres.start(
            slot.folder(), TestSlot.sharedFolder("postgres-binaries"), OptionalInt.empty(), FAST);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-postgres-stop"));
    var tests = new TestPostgres(server);
    tests.dropLeftovers();
    return tests;
  }
}
