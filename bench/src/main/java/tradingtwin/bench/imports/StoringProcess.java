package tradingtwin.bench.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.jobs.ImportTrades;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.core.CoreRooms;
import tradingtwin.core.ProducerName;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.objects.ObjectsSettings;
import tradingtwin.core.outbox.OutboxPartitions;
import tradingtwin.core.outbox.OutboxRetentionPolicy;
import tradingtwin.core.redis.RedisSettings;
import tradingtwin.core.sealing.SealingSettings;
import tradingtwin.core.session.TokenSettings;
import tradingtwin.core.trades.ImportingFiles;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.workers.imports.ImportsConfiguration;
import tradingtwin.workers.queue.JobHandler;

/// A program of its own that stores files as the workers do, so that its heap can be limited:
/// for each user and file named on its input it tells what that took.
///
/// It has the rooms that core and workers share and the handler of `import.trades`; no web
/// server, no queue, no dispatcher.
final class StoringProcess {
  private static final String NOBODY = "http://127.0.0.1:9";
  private static final double NANOS = 1e6;

  private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();

  private StoringProcess(DatabaseSettings database, String redis, Path objects) {
    rooms.registerBean(DatabaseSettings.class, () -> database);
    rooms.registerBean(RedisSettings.class, () -> new RedisSettings(redis));
    rooms.registerBean(ObjectsSettings.class, () -> new ObjectsSettings(objects.toString()));
    rooms.registerBean(
        SealingSettings.class, () -> new SealingSettings("master-1", "5a".repeat(32)));
    rooms.registerBean(TokenSettings.class, () -> TokenSettings.fresh("bench"));
    rooms.registerBean(CoinbaseSettings.class, StoringProcess::noCoinbase);
    rooms.registerBean(ProducerName.class, () -> new ProducerName("workers"));
    rooms.registerBean(JsonMapper.class, ContractJson::strict);
    rooms.registerBean(Pause.class, Pause::sleeping);
    rooms.register(CoreRooms.class, ImportsConfiguration.class);
    rooms.refresh();
    new OutboxPartitions(
            rooms.getBean(EventsDatabase.class),
            InstantSource.system(),
            OutboxRetentionPolicy.DEFAULT)
        .makeAhead();
  }

  /// @param args database's address, its owner's password, Redis's address, a folder for
  ///     uploads
  public static void main(String[] args) throws IOException {
    StoringProcess storing =
        new StoringProcess(settings(args[0], args[1]), args[2], Path.of(args[3]));
    System.out.println(StoringLine.READY);
    BufferedReader asked =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = asked.readLine(); line != null; line = asked.readLine()) {
      List<String> words = List.of(line.split(" ", 2));
      System.out.println(storing.store(words.getFirst(), Path.of(words.getLast())).written());
    }
    System.exit(0);
  }

  static DatabaseSettings settings(String url, String password) {
    return new DatabaseSettings(url, "twin_owner", password, password, password, password, 4);
  }

  private StoringLine store(String userId, Path file) throws IOException {
    long begun = System.nanoTime();
    CsvPreview preview;
    try (InputStream content = Files.newInputStream(file)) {
      preview =
          rooms
              .getBean(ImportingFiles.class)
              .preview(userId, new ImportingFiles.Upload("million.csv", content, null, null));
    }
    long shown = System.nanoTime();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    JobTask task = confirmed(userId, preview.importId());
    long confirmed = System.nanoTime();
    rooms.getBean("importTradesHandler", JobHandler.class).run(task);
    long stored = System.nanoTime();
    return new StoringLine(
        (shown - begun) / NANOS,
        (stored - confirmed) / NANOS,
        preview.fresh(),
        preview.duplicate(),
        heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
  }

  private JobTask confirmed(String userId, String importId) {
    String jobId =
        rooms.getBean(RunningImports.class).confirm(userId, importId, new CsvConfirm(null));
    JsonMapper json = rooms.getBean(JsonMapper.class);
    return new JobTask(
        jobId, userId, json.writeValueAsString(new ImportTrades(jobId, userId, importId)), "");
  }

  private static CoinbaseSettings noCoinbase() {
    return new CoinbaseSettings(
        "twin",
        "none",
        NOBODY + "/callback",
        NOBODY + "/oauth2/auth",
        NOBODY + "/oauth2/token",
        NOBODY + "/oauth2/revoke",
        URI.create(NOBODY).toString(),
        true);
  }
}
