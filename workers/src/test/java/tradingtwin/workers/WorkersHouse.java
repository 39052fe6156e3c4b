package tradingtwin.workers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.CoreRooms;
import tradingtwin.core.Groundwork;
import tradingtwin.core.ProducerName;
import tradingtwin.core.candles.CandleSettings;
import tradingtwin.core.connections.BinanceSettings;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.DatabaseRoles;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.database.SigninDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.objects.ObjectsSettings;
import tradingtwin.core.outbox.redis.DispatcherConfiguration;
import tradingtwin.core.redis.RedisSettings;
import tradingtwin.core.sealing.SealingSettings;
import tradingtwin.core.session.TokenSettings;
import tradingtwin.core.trades.ImportingFiles;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.embedded.postgres.Database;
import tradingtwin.embedded.postgres.RealPostgres;
import tradingtwin.embedded.redis.RealRedis;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.workers.gate.GateConfiguration;
import tradingtwin.workers.imports.ImportsConfiguration;
import tradingtwin.workers.journal.JournalVoiceConfiguration;
import tradingtwin.workers.queue.JobHandler;
import tradingtwin.workers.queue.QueueWorker;
import tradingtwin.workers.queue.RetryPolicy;
import tradingtwin.workers.reactions.Inbox;
import tradingtwin.workers.reactions.ReactionsConfiguration;
import tradingtwin.workers.scoring.Coach;
import tradingtwin.workers.scoring.ScoringConfiguration;
import tradingtwin.workers.simulation.SimulationConfiguration;
import tradingtwin.workers.snapshots.SnapshotsAtWorkConfiguration;

/// The rooms of the workers over a real Postgres and a real Redis, with the dispatcher, without a
/// web server; queues are started by whoever needs them.
public final class WorkersHouse implements AutoCloseable {
  /// Six tries as in the product, with waits that a test can bear.
  public static final RetryPolicy HURRIED =
      new RetryPolicy(6, Duration.ofMillis(5), Duration.ofMillis(20));

  /// An address where nobody answers; prices are then unknown, not unavailable.
  public static final String NOBODY = "http://127.0.0.1:9";

  private static final String PASSWORD = "test-only";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final AnnotationConfigApplicationContext context;
  private final String databaseUrl;
  private final String redisUrl;
  private final ScriptedCoach coach;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private WorkersHouse(
      String databaseUrl, String redisUrl, CoinbaseSettings coinbase, BinanceSettings binance) {
    this.databaseUrl = databaseUrl;
    this.redisUrl = redisUrl;
    this.coach = new ScriptedCoach();
    this.context = new AnnotationConfigApplicationContext();
    context.registerBean(BinanceSettings.class, () -> binance);
    settle(coinbase);
  }

  /// A house with a database and a Redis of its own, and nobody at the broker's address.
  public static WorkersHouse fresh() {
    return fresh(coinbase(NOBODY));
  }

  public static WorkersHouse fresh(CoinbaseSettings coinbase) {
    return on(freshDatabaseUrl(), RealRedis.forTests().freshUrl(), coinbase);
  }

  /// A house beside another, over the same engines.
  public static WorkersHouse on(String databaseUrl, String redisUrl, CoinbaseSettings coinbase) {
    return new WorkersHouse(databaseUrl, redisUrl, coinbase, BinanceSettings.off());
  }

  /// A house of its own with a Binance at that address.
  public static WorkersHouse withBinance(String base) {
    return new WorkersHouse(
        freshDatabaseUrl(),
        RealRedis.forTests().freshUrl(),
        coinbase(NOBODY),
        new BinanceSettings(base, true, true));
  }

  /// A migrated database of its own.
  public static String freshDatabaseUrl() {
    return RealPostgres.forTests().freshDatabase("workers", WorkersHouse::prepare).url();
  }

  /// Coinbase as it is found below one address.
  public static CoinbaseSettings coinbase(String base) {
    return new CoinbaseSettings(
        "twin-test",
        "twin-test-secret",
        "http://127.0.0.1:9/callback",
        base + "/oauth2/auth",
        base + "/oauth2/token",
        base + "/oauth2/revoke",
        base,
        true);
  }

  public static DatabaseSettings database(String url) {
    return new DatabaseSettings(url, "twin_owner", PASSWORD, PASSWORD, PASSWORD, PASSWORD, 10);
  }

  private static void prepare(Database database) {
    try {
      DatabaseRoles.ensure(
          database.url(), database.user(), database.password(), database(database.url()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Groundwork.lay(database(database.url()));
  }

  private void settle(CoinbaseSettings coinbase) {
    context.registerBean(DatabaseSettings.class, () -> database(databaseUrl));
    context.registerBean(RedisSettings.class, () -> new RedisSettings(redisUrl));
    context.registerBean(ObjectsSettings.class, () -> new ObjectsSettings(folder()));
    context.registerBean(
        SealingSettings.class, () -> new SealingSettings("master-1", "ab".repeat(32)));
    context.registerBean(TokenSettings.class, () -> TokenSettings.fresh("token-1"));
    context.registerBean(CoinbaseSettings.class, () -> coinbase);
    context.registerBean(
        CandleSettings.class,
        () ->
            CandleSettings.of(
                coinbase.apiBase().equals(NOBODY) ? List.of() : List.of(coinbase.apiBase())));
    context.registerBean(ProducerName.class, () -> new ProducerName("workers"));
    context.registerBean(JsonMapper.class, ContractJson::strict);
    context.registerBean(Pause.class, () -> length -> Thread.sleep(Duration.ofMillis(20)));
    context.registerBean(Coach.class, () -> coach);
    context.register(
        CoreRooms.class,
        DispatcherConfiguration.class,
        ImportsConfiguration.class,
        ScoringConfiguration.class,
        SimulationConfiguration.class,
        SnapshotsAtWorkConfiguration.class,
        ReactionsConfiguration.class,
        GateConfiguration.class,
        JournalVoiceConfiguration.class);
    context.refresh();
  }

  private static String folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "objects")), "o")
          .toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// The inbox of that name.
  public Inbox inbox(String name) {
    return context.getBean(name, Inbox.class);
  }

  /// All inboxes there are.
  public List<Inbox> inboxes() {
    return List.copyOf(context.getBeansOfType(Inbox.class).values());
  }

  public JobHandler handler(JobKind kind) {
    String name =
        switch (kind) {
          case IMPORT_TRADES -> "importTradesHandler";
          case SCORE_BIAS -> "scoreBiasHandler";
          case SIMULATE_SIMPLE -> "simulateSimpleHandler";
          case SNAPSHOT_WEEKLY -> "snapshotWeeklyHandler";
        };
    return context.getBean(name, JobHandler.class);
  }

  public ScriptedCoach coach() {
    return coach;
  }

  public String databaseUrl() {
    return databaseUrl;
  }

  public String redisUrl() {
    return redisUrl;
  }

  /// Imports and scoring with their real handlers, and impatient retries.
  public WorkersHouse working() {
    QueueWorker _ = queue(JobKind.IMPORT_TRADES, handler(JobKind.IMPORT_TRADES), HURRIED);
    QueueWorker _ = queue(JobKind.SCORE_BIAS, handler(JobKind.SCORE_BIAS), HURRIED);
    return this;
  }

  /// A running queue, stopped with the house.
  public QueueWorker queue(JobKind kind, JobHandler handler, RetryPolicy policy) {
    QueueWorker worker =
        new QueueWorker(
            kind,
            2,
            handler,
            part(Jobs.class),
            part(TenantDatabase.class),
            part(JsonMapper.class),
            policy,
            InstantSource.system(),
            new SecureRandom());
    worker.start();
    started.push(worker);
    return worker;
  }

  /// Closed before the house is.
  public void keep(AutoCloseable part) {
    started.push(part);
  }

  /// A new trader; the answer is the user's id.
  public String trader() {
    String userId = Ulid.next();
    SigninDatabase signin = part(SigninDatabase.class);
    int _ =
        signin.in(
            () ->
                signin
                    .jdbc()
                    .sql(
                        """
                        insert into users (user_id, email, display_name, time_zone)
                        values (:id, :email, 'Test trader', 'Europe/Berlin')
                        """)
                    .param("id", userId)
                    .param("email", userId + "@example.org")
                    .update());
    return userId;
  }

  /// Uploads and confirms a file; the answer is the job's id.
  public String importFile(String userId, String csv) {
    CsvPreview preview = preview(userId, csv);
    return part(RunningImports.class)
        .confirm(
            userId,
            preview.importId(),
            new CsvConfirm(preview.similar() > 0 ? CsvConfirm.Similar.SAME : null));
  }

  public CsvPreview preview(String userId, String csv) {
    return part(ImportingFiles.class)
        .preview(
            userId,
            ImportingFiles.Upload.of(
                "fills.csv", csv.getBytes(StandardCharsets.UTF_8), null, null));
  }

  public Job job(String userId, String jobId) {
    return part(Jobs.class).find(userId, jobId).orElseThrow();
  }

  public Job awaitJob(String userId, String jobId, Job.State state) {
    Await.until(PATIENCE, jobId + " is " + state, () -> job(userId, jobId).state() == state);
    return job(userId, jobId);
  }

  /// The one job of a kind that a trader has; waits until it is there.
  public Job awaitJob(String userId, JobKind kind, Job.State state) {
    Await.until(
        PATIENCE,
        kind + " is " + state,
        () ->
            count(
                    userId,
                    "select count(*) from jobs where kind = ? and state = ?",
                    kind.wireName(),
                    state.name())
                == 1);
    TenantDatabase database = part(TenantDatabase.class);
    String jobId =
        database.as(
            userId,
            () ->
                database
                    .jdbc()
                    .sql("select job_id from jobs where kind = ?")
                    .param(kind.wireName())
                    .query(String.class)
                    .single());
    return job(userId, jobId);
  }

  public int count(String userId, String sql, Object... values) {
    TenantDatabase database = part(TenantDatabase.class);
    return database.as(
        userId,
        () -> database.jdbc().sql(sql).params(List.of(values)).query(Integer.class).single());
  }

  /// The lines that a question of the trader's answers with.
  public String texts(String userId, String sql) {
    TenantDatabase database = part(TenantDatabase.class);
    return String.join(
        "\n",
        database.as(
            userId, () -> database.jdbc().sql(sql).query((row, n) -> row.getString(1)).list()));
  }

  /// Rows that wait in a queue or are being worked on.
  public int queued(String jobId) {
    return part(TenantDatabase.class)
        .jdbc()
        .sql("select count(*) from scheduled_tasks where task_instance = ?")
        .param(jobId)
        .query(Integer.class)
        .single();
  }

  /// A fact as it stands in the outbox.
  public record Fact(long seq, Instant ts, JsonNode payload) {}

  public List<Fact> facts(String userId, String type) {
    TenantDatabase database = part(TenantDatabase.class);
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql("select seq, ts, payload from event_outbox where type = ? order by seq")
                .param(type)
                .query(
                    (row, n) ->
                        new Fact(
                            row.getLong(1),
                            row.getTimestamp(2).toInstant(),
                            part(JsonMapper.class).readTree(row.getString(3))))
                .list());
  }

  /// Stops the queues that were started and forgets what waits in them.
  public void clear() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    int _ = part(TenantDatabase.class).jdbc().sql("delete from scheduled_tasks").update();
  }

  @Override
  public void close() {
    clear();
    context.close();
  }
}
