package tradingtwin.embedded.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import tradingtwin.embedded.folder.EngineFailure;
import tradingtwin.embedded.folder.EngineFolder;

/// A Postgres 18 server of this machine, living in one folder: `data`, `binaries`, `port`,
/// `password` and `postgres.log`.
///
/// Reached on 127.0.0.1 only, by password (SCRAM) only; there is no socket file. Writes are
/// durable. A server that was left running by a killed JVM is adopted. Roles and databases are
/// the caller's.
public final class RealPostgres implements AutoCloseable {
  /// The superuser of every cluster.
  public static final String USER = "postgres";

  private static final Duration START_DEADLINE = Duration.ofSeconds(60);
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(60);
  private static final int LOG_TAIL = 4_000;
  private static final String DATA = "data";
  private static final String UNFINISHED = "unfinished";

  private final EmbeddedPostgres server;
  private final EngineFolder folder;
  private final int port;
  private final boolean adopted;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RealPostgres(EmbeddedPostgres server, EngineFolder folder, int port, boolean adopted) {
    this.server = server;
    this.folder = folder;
    this.port = port;
    this.adopted = adopted;
  }

  /// The shared server of this JVM's tests, started at the first call; see [TestPostgres].
  public static TestPostgres forTests() {
    return TestPostgres.shared();
  }

  /// Starts or adopts the server that lives in `dir`, durable, with its programs unpacked beside
  /// it.
  ///
  /// @param port the port to listen on; empty for the folder's own
  /// @throws EngineFailure with one sentence for a person
  public static RealPostgres start(Path dir, OptionalInt port) {
    var folder = EngineFolder.at(dir);
    return start(folder, folder.file("binaries"), port, Map.of());
  }

  /// Stops a server that a killed JVM left running in `dir`, so that the folder may be deleted.
  public static void stopLeftover(Path dir) {
    var data = dir.resolve(DATA);
    Postmaster.of(data)
        .flatMap(left -> ProcessHandle.of(left.pid()))
        .ifPresent(ProcessHandle::destroy);
    Postmaster.awaitGone(data, STOP_DEADLINE);
  }

  static RealPostgres start(
      EngineFolder folder, Path binaries, OptionalInt wanted, Map<String, String> settings) {
    var data = folder.file(DATA);
    if (Postmaster.of(data).filter(Postmaster::isStopping).isPresent()
        && !Postmaster.awaitGone(data, STOP_DEADLINE)) {
      throw new EngineFailure(
          EngineFailure.Reason.FOLDER_LOCKED,
          "The Postgres in " + folder.root() + " is still stopping: try again in a minute.");
    }
    var orphan = Postmaster.of(data);
    var port = orphan.map(Postmaster::port).orElseGet(() -> folder.choosePort(wanted));
    folder.pinPort(port);
    if (Files.exists(folder.file(UNFINISHED)) && orphan.isEmpty()) {
      folder.delete(DATA); // a first start that never got as far as one connection
    }
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      folder.writeSecret(UNFINISHED, "being created");
    }
    var server = launch(folder, binaries, port, settings);
    folder.delete(UNFINISHED);
    return new RealPostgres(server, folder, port, orphan.isPresent());
  }

  public int port() {
    return port;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return folder.password();
  }

  /// Whether the server was already running, left over from a JVM that was killed.
  public boolean adopted() {
    return adopted;
  }

  /// The JDBC address of a database, without credentials.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// The database of that name, created where it is missing.
  public Database database(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    try (var connection = new Database(USER, url(USER), USER, password()).connect();
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        if (!found.next()) {
          statement.execute("CREATE DATABASE " + name);
        }
      }
      return new Database(name, url(name), USER, password());
    } catch (SQLException problem) {
      throw new IllegalStateException("cannot create database " + name, problem);
    }
  }

  /// Stops the server (fast: open transactions are rolled back) and waits until it has gone.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      server.close();
    } catch (IOException problem) {
      throw EngineFailure.of(folder.root(), problem);
    }
    Postmaster.awaitGone(folder.file(DATA), STOP_DEADLINE);
  }

  private static EmbeddedPostgres launch(
      EngineFolder folder, Path binaries, int port, Map<String, String> settings) {
    var password = folder.password();
    var log = folder.file("postgres.log");
    try {
      EngineFolder.at(binaries);
      if (!Files.exists(log)) {
        folder.writeSecret("postgres.log", "");
      }
      var builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.file(DATA))
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(binaries.toFile())
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(START_DEADLINE)
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .setConnectConfig("password", password)
              .setLocaleConfig("auth", "scram-sha-256")
              .setLocaleConfig("pwfile", folder.file("password").toString())
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "und")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("shared_buffers", "128MB")
              .setServerConfig("max_connections", "100");
      settings.forEach(builder::setServerConfig);
      var server = builder.start();
      // The unpacker leaves the folder of the programs writable for everybody.
      Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwx------"));
      return server;
    } catch (IOException | RuntimeException | ExceptionInInitializerError problem) {
      throw failure(folder, problem);
    }
  }

  private static EngineFailure failure(EngineFolder folder, Throwable problem) {
    if (problem instanceof EngineFailure known) {
      return known;
    }
    var words = new StringBuilder();
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      words.append(cause.getMessage()).append('\n');
    }
    if (words.toString().toLowerCase(Locale.ROOT).contains("could not lock")
        || problem instanceof java.nio.channels.OverlappingFileLockException) {
      return new EngineFailure(
          EngineFailure.Reason.FOLDER_LOCKED,
          "Another Trading Twin is using " + folder.root() + ".",
          problem);
    }
    var log = folder.read("postgres.log").orElse("");
    words.append(log.substring(Math.max(0, log.length() - LOG_TAIL)));
    return EngineFailure.fromWords(folder.root(), words.toString(), problem);
  }
}
