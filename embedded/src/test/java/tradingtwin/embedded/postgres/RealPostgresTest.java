package tradingtwin.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.embedded.folder.EngineFailure;
import tradingtwin.embedded.folder.EngineFolder;
import tradingtwin.embedded.folder.OtherJvm;
import tradingtwin.embedded.folder.TestSlot;

class RealPostgresTest {
  @TempDir Path dir;

  @Test
  void keepsRowsPortAndPasswordOverARestart() throws SQLException {
    int port;
    String password;
    try (var first = start(dir)) {
      port = first.port();
      password = first.password();
      execute(first.database("twin"), "CREATE TABLE fills AS SELECT 7 AS quantity");
    }
    try (var second = start(dir)) {
      assertThat(second.adopted()).isFalse();
      assertThat(second.port()).isEqualTo(port);
      assertThat(second.password()).isEqualTo(password);
      assertThat(ask(second.database("twin"), "SELECT quantity FROM fills")).isEqualTo("7");
    }
  }

  @Test
  void isDurableLocalAndSortsAsPeopleDo() throws SQLException {
    try (var postgres = start(dir)) {
      var twin = postgres.database("twin");

      assertThat(ask(twin, "SHOW server_version")).startsWith("18.");
      assertThat(ask(twin, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(twin, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(twin, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(twin, "SHOW unix_socket_directories")).isEmpty();
      assertThat(ask(twin, "SELECT 'é' < 'z'")).isEqualTo("t");
    }
  }

  @Test
  void asksEveryoneForThePassword() throws SQLException {
    try (var postgres = start(dir)) {
      var url = postgres.url("postgres");

      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> DriverManager.getConnection(url + "?user=postgres"))
          .isInstanceOf(SQLException.class);
      assertThat(
              ask(
                  postgres.database("twin"),
                  "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThat(ask(postgres.database("twin"), "SELECT rolpassword FROM pg_authid WHERE rolsuper"))
          .startsWith("SCRAM-SHA-256$");
    }
  }

  @Test
  void keepsItsSecretsFromOtherUsersOfTheMachine() throws Exception {
    try (var postgres = start(dir)) {
      assertThat(postgres.password()).hasSizeGreaterThanOrEqualTo(32);
      for (var secret : new String[] {"password", "port", "postgres.log"}) {
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(secret))))
            .isEqualTo("rw-------");
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void adoptsTheServerThatAKilledJvmLeftBehind() throws Exception {
    var killed = OtherJvm.running(PostgresOrphan.class, dir.toString());
    var orphan = killed.said();
    killed.kill();

    try (var postgres = start(dir)) {
      assertThat(postgres.adopted()).isTrue();
      assertThat(Integer.toString(postgres.port())).isEqualTo(orphan);
      assertThat(ask(postgres.database("twin"), "SELECT quantity FROM fills")).isEqualTo("7");
    }
    assertThat(EngineFolder.isFree(Integer.parseInt(orphan))).isTrue();
  }

  @Test
  void refusesAFolderThatAnotherStartHolds() {
    try (var postgres = start(dir)) {
      assertThat(postgres.port()).isPositive();
      assertThatThrownBy(() -> start(dir))
          .isInstanceOfSatisfying(
              EngineFailure.class,
              failure ->
                  assertThat(failure.reason()).isEqualTo(EngineFailure.Reason.FOLDER_LOCKED));
    }
  }

  @Test
  void movesAwayFromAPinnedPortThatAStrangerTookButRefusesAWantedOne() throws Exception {
    try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      EngineFolder.at(dir).pinPort(stranger.getLocalPort());
      try (var postgres = start(dir)) {
        assertThat(postgres.port()).isNotEqualTo(stranger.getLocalPort());
      }
      var wanted = OptionalInt.of(stranger.getLocalPort());
      assertThatThrownBy(() -> RealPostgres.start(dir, wanted))
          .hasMessage("Port " + stranger.getLocalPort() + " is in use by another program.");
    }
  }

  @Test
  void givesTestsFreshDatabasesThatShareNothing() throws SQLException {
    var tests = RealPostgres.forTests();
    var first =
        tests.freshDatabase(
            "with_fills", original -> execute(original, "CREATE TABLE fills (id int)"));
    var second =
        tests.freshDatabase(
            "with_fills",
            original -> {
              throw new AssertionError("a template is prepared once");
            });

    execute(first, "INSERT INTO fills VALUES (1)");

    assertThat(ask(first, "SELECT count(*) FROM fills")).isEqualTo("1");
    assertThat(ask(second, "SELECT count(*) FROM fills")).isEqualTo("0");
    tests.drop(first);
    assertThatThrownBy(first::connect).isInstanceOf(SQLException.class);
  }

  static RealPostgres start(Path dir) {
    return RealPostgres.start(
        EngineFolder.at(dir),
        TestSlot.sharedFolder("postgres-binaries"),
        OptionalInt.empty(),
        java.util.Map.of());
  }

  static void execute(Database database, String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
  }

  private static String ask(Database database, String sql) throws SQLException {
    try (var connection = database.connect();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
