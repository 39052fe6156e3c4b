package tradingtwin.bench.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.PGConnection;
import tradingtwin.embedded.postgres.Database;

/// The baseline: `COPY` into a temporary table and `INSERT … ON CONFLICT` into the product's
/// own, of rows that somebody else has parsed, checked and named before. By psql where there is
/// one, else by the driver with the same statements.
///
/// As the superuser, whom no row-level security slows down.
final class PlainCopy {
  private static final String COLUMNS =
      "trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side, qty, price, fee,"
          + " fee_currency, ts, ts_precision, order_id, import_id";
  private static final String TABLE =
      "create temporary table incoming (like trades including defaults) on commit drop";
  private static final String COPY = "copy incoming (" + COLUMNS + ") from ";
  private static final String INSERT =
      "insert into trades ("
          + COLUMNS
          + ") select "
          + COLUMNS
          + " from incoming on conflict (user_id, broker, account_id, ext_id) do nothing";
  private static final double NANOS = 1e6;

  private final Database database;
  private final int port;
  private final Path rows;

  PlainCopy(Database database, int port, Path rows) {
    this.database = database;
    this.port = port;
    this.rows = rows;
  }

  /// Writes down the rows that are stored now, as they lie.
  void keepRows() throws SQLException, IOException {
    try (Connection connection = database.connect();
        OutputStream to = Files.newOutputStream(rows)) {
      long _ =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy trades (" + COLUMNS + ") to stdout (format csv)", to);
    }
  }

  /// Who speaks to the database: psql and its version, or the driver.
  static String tool() {
    return psql().map(each -> each + ", its start included").orElse("the driver (no psql here)");
  }

  /// Milliseconds of one whole run.
  double millis() throws SQLException, IOException {
    long begun = System.nanoTime();
    if (psql().isPresent()) {
      byPsql();
    } else {
      byDriver();
    }
    return (System.nanoTime() - begun) / NANOS;
  }

  private void byPsql() throws IOException {
    ProcessBuilder psql =
        new ProcessBuilder(
            "psql",
            "--quiet",
            "--no-psqlrc",
            "--set=ON_ERROR_STOP=1",
            "--host=127.0.0.1",
            "--port=" + port,
            "--username=" + database.user(),
            "--dbname=" + database.name());
    psql.environment().put("PGPASSWORD", database.password());
    Process process =
        psql.redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var script = process.outputWriter(UTF_8)) {
      script.write(
          "begin;\n%s;\n\\%s'%s' csv\n%s;\ncommit;\n".formatted(TABLE, COPY, rows, INSERT));
    }
    try {
      if (process.waitFor() != 0) {
        throw new IOException("psql refused");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void byDriver() throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        InputStream from = Files.newInputStream(rows)) {
      connection.setAutoCommit(false);
      boolean _ = statement.execute(TABLE);
      long _ = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY + "stdin csv", from);
      int _ = statement.executeUpdate(INSERT);
      connection.commit();
    }
  }

  private static Optional<String> psql() {
    try {
      Process process = new ProcessBuilder("psql", "--version").start();
      String version = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return process.waitFor() == 0 ? Optional.of(version) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
