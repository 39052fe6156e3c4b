package tradingtwin.workers;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.trades.ImportingFiles;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.workers.imports.ImportsConfiguration;
import tradingtwin.workers.queue.JobHandler;
import tradingtwin.workers.queue.QueueWorker;
import tradingtwin.workers.queue.RetryPolicy;
import tradingtwin.workers.scoring.AttentiveCoach;
import tradingtwin.workers.scoring.Coach;
import tradingtwin.workers.scoring.ScoringConfiguration;
import tradingtwin.workers.scoring.ScoringConfiguration.CandleSettings;

/// The workers' rooms over core's, with a coach of the test's own and both queues running.
public final class OpenWorkers implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final RetryPolicy SHORT =
      new RetryPolicy(3, Duration.ofMillis(20), Duration.ofMillis(50));

  private final OpenRooms rooms;
  private final AttentiveCoach coach = new AttentiveCoach();
  private final QueueWorker imports;
  private final QueueWorker scores;

  private OpenWorkers(CoinbaseSettings coinbase) {
    this.rooms = OpenRooms.with(coinbase, this::addParts);
    this.imports = queue(JobKind.IMPORT_TRADES, "importTradesHandler");
    this.scores = queue(JobKind.SCORE_BIAS, "scoreBiasHandler");
  }

  public static OpenWorkers open() {
    return new OpenWorkers(OpenRooms.noBroker());
  }

  private void addParts(AnnotationConfigApplicationContext context) {
    context.registerBean(Coach.class, () -> coach);
    context.registerBean(CandleSettings.class, () -> new CandleSettings(List.of()));
    context.register(ImportsConfiguration.class, ScoringConfiguration.class);
  }

  private QueueWorker queue(JobKind kind, String handler) {
    QueueWorker worker =
        new QueueWorker(
            kind,
            2,
            rooms.named(handler, JobHandler.class),
            rooms.get(Jobs.class),
            rooms.get(TenantDatabase.class),
            rooms.get(JsonMapper.class),
            SHORT,
            InstantSource.system(),
            new SecureRandom());
    worker.start();
    return worker;
  }

  public OpenRooms rooms() {
    return rooms;
  }

  public AttentiveCoach coach() {
    return coach;
  }

  /// Uploads a file and confirms it; returns the job's id.
  public String bring(String trader, String csv) {
    CsvPreview preview =
        rooms
            .get(ImportingFiles.class)
            .preview(
                trader,
                new ImportingFiles.Upload(
                    "fills.csv", csv.getBytes(StandardCharsets.UTF_8), null, null));
    return rooms
        .get(RunningImports.class)
        .confirm(trader, preview.importId(), new CsvConfirm(CsvConfirm.Similar.SAME));
  }

  /// Waits for a job's end.
  public Job end(String trader, String jobId) {
    until(
        () ->
            job(trader, jobId).state() != Job.State.QUEUED
                && job(trader, jobId).state() != Job.State.RUNNING);
    return job(trader, jobId);
  }

  public Job job(String trader, String jobId) {
    return rooms.get(Jobs.class).find(trader, jobId).orElseThrow();
  }

  /// Waits for something, with a deadline.
  public static void until(BooleanSupplier holds) {
    Instant deadline = Instant.now().plus(LONGEST);
    while (!holds.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("waited " + LONGEST + " in vain");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /// A number that the database knows.
  public long number(String query) {
    try (Connection sql = rooms.superuser();
        var rows = sql.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Fills of our own template, a minute apart, entries and exits in turn.
  public static String template(int count) {
    StringBuilder csv = new StringBuilder("time,symbol,side,quantity,price,fee,fee_currency,id\n");
    Instant at = Instant.parse("2024-05-01T00:00:00Z");
    for (int i = 0; i < count; i++) {
      csv.append(at.plusSeconds(90L * i))
          .append(",BTC-USD,")
          .append(i % 2 == 0 ? "buy" : "sell")
          .append(",0.01,")
          .append(60_000 + i % 50)
          .append(",0.6,USD,f")
          .append(i)
          .append('\n');
    }
    return csv.toString();
  }

  @Override
  public void close() {
    imports.close();
    scores.close();
    rooms.close();
  }
}
