package tradingtwin.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.Event;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.CoachMessage;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.outbox.Replay;
import tradingtwin.core.reflections.Reflections;
import tradingtwin.core.trades.Imports;
import tradingtwin.core.trades.TradeBook;

class ImportToReflectionTest {
  private static OpenWorkers workers;
  private String trader;

  @BeforeAll
  static void open() {
    workers = OpenWorkers.open();
  }

  @AfterAll
  static void close() {
    workers.close();
  }

  @BeforeEach
  void register() {
    trader = workers.rooms().trader();
  }

  @Test
  void aConfirmedFileBecomesTradesFindingsAndWords() {
    String jobId = workers.bring(trader, OpenWorkers.template(400));
    assertThat(workers.end(trader, jobId).state()).isEqualTo(Job.State.DONE);
    OpenWorkers.until(() -> !messages().isEmpty());
    assertThat(workers.rooms().get(TradeBook.class).all(trader)).hasSize(400);
    assertThat(messages())
        .extracting(CoachMessage::narrative)
        .containsExactly("About BTC-USD.", "From 400 fills.");
  }

  @Test
  void everyEventFitsItsSchemaAndProgressNeverGoesBack() {
    String _ = workers.bring(trader, OpenWorkers.template(50));
    OpenWorkers.until(() -> events().stream().anyMatch(ImportToReflectionTest::finished));
    SchemaCatalogue schemas = new SchemaCatalogue();
    JsonMapper json = workers.rooms().get(JsonMapper.class);
    for (Event event : events()) {
      String type = json.convertValue(event.type(), String.class);
      assertThat(schemas.violations("events/" + type + ".json", event.payload())).isEmpty();
    }
    List<Integer> percents =
        events().stream()
            .filter(e -> e.type() == Event.Type.IMPORT_PROGRESS)
            .map(e -> e.payload().get("percent").asInt())
            .toList();
    assertThat(percents).isSorted().endsWith(100);
    assertThat(events()).extracting(Event::seq).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void theSameFileAgainStoresAndSaysNothingMore() {
    String file = OpenWorkers.template(60);
    Job _ = workers.end(trader, workers.bring(trader, file));
    OpenWorkers.until(() -> messages().size() == 2);
    int asked = workers.coach().asked().size();
    Job _ = workers.end(trader, workers.bring(trader, file));
    assertThat(workers.rooms().get(TradeBook.class).all(trader)).hasSize(60);
    assertThat(workers.coach().asked()).hasSize(asked);
    assertThat(messages()).hasSize(2);
  }

  @Test
  void moreFillsUpdateTheWordAndKeepTheTag() {
    Job _ = workers.end(trader, workers.bring(trader, OpenWorkers.template(30)));
    OpenWorkers.until(() -> messages().size() == 2);
    String tagId = messages().getFirst().tagId();
    Job _ = workers.end(trader, workers.bring(trader, OpenWorkers.template(40)));
    OpenWorkers.until(
        () -> messages().stream().anyMatch(m -> m.narrative().equals("From 40 fills.")));
    assertThat(messages()).hasSize(2);
    assertThat(messages().getLast().updated()).isTrue();
    assertThat(messages().getFirst().tagId()).isEqualTo(tagId);
  }

  @Test
  void aCoachThatComesBackIsAskedAgain() {
    workers.coach().leaveFor(2);
    String _ = workers.bring(trader, OpenWorkers.template(20));
    OpenWorkers.until(() -> messages().size() == 2);
  }

  @Test
  void aCoachThatStaysAwayLeavesTheFillsStoredAndTheJobParked() {
    workers.coach().leaveFor(3);
    String _ = workers.bring(trader, OpenWorkers.template(20));
    OpenWorkers.until(
        () ->
            workers.number("select count(*) from dead_letters where user_id = '" + trader + "'")
                == 1);
    assertThat(workers.rooms().get(TradeBook.class).all(trader)).hasSize(20);
    assertThat(events().getLast().payload().get("state").asString()).isEqualTo("FAILED");
    assertThat(events().getLast().payload().get("error").asString())
        .isEqualTo("The coach is away.");
  }

  @Test
  void aFileThatIsGoneParksTheImportWithASentence() {
    Imports imports = workers.rooms().get(Imports.class);
    var preview =
        workers
            .rooms()
            .get(tradingtwin.core.trades.ImportingFiles.class)
            .preview(
                trader,
                new tradingtwin.core.trades.ImportingFiles.Upload(
                    "f.csv",
                    OpenWorkers.template(3).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    null,
                    null));
    String key = imports.find(trader, preview.importId()).orElseThrow().plan().objectKey();
    workers.rooms().get(tradingtwin.core.objects.ObjectStore.class).remove(key);
    String jobId =
        workers
            .rooms()
            .get(tradingtwin.core.trades.RunningImports.class)
            .confirm(
                trader, preview.importId(), new tradingtwin.contracts.requests.CsvConfirm(null));
    Job ended = workers.end(trader, jobId);
    assertThat(ended.state()).isEqualTo(Job.State.FAILED);
    assertThat(ended.error()).contains("upload it again");
  }

  @Test
  void undoTakesBackFillsAndWhatWasSaidAboutThem() {
    String jobId = workers.bring(trader, OpenWorkers.template(10));
    Job done = workers.end(trader, jobId);
    OpenWorkers.until(() -> messages().size() == 2);
    workers.rooms().get(tradingtwin.core.trades.RunningImports.class).undo(trader, done.importId());
    assertThat(workers.rooms().get(TradeBook.class).all(trader)).isEmpty();
    OpenWorkers.until(() -> messages().isEmpty());
  }

  @Test
  void aJobWhoseWorkerDiedIsTakenOverWithinFifteenSecondsAndItsEffectIsSingle() {
    TenantDatabase database = workers.rooms().get(TenantDatabase.class);
    String jobId = "score:" + trader + ":dead";
    long version = 0;
    workers.rooms().get(Jobs.class);
    database.run(
        trader,
        () -> {
          boolean _ =
              workers
                  .rooms()
                  .get(Jobs.class)
                  .enqueue(
                      jobId,
                      tradingtwin.core.jobs.JobKind.SCORE_BIAS,
                      trader,
                      null,
                      new tradingtwin.contracts.jobs.ScoreBias(jobId, trader, (int) version, null));
          int _ =
              database
                  .jdbc()
                  .sql(
                      """
                      update scheduled_tasks set picked = true, picked_by = 'gone',
                        last_heartbeat = now() - interval '9 seconds' where task_instance = :id
                      """)
                  .param("id", jobId)
                  .update();
        });
    long begun = System.nanoTime();
    OpenWorkers.until(() -> workers.job(trader, jobId).attempts() > 0);
    assertThat(java.time.Duration.ofNanos(System.nanoTime() - begun))
        .isLessThan(java.time.Duration.ofSeconds(15));
  }

  private List<CoachMessage> messages() {
    return workers.rooms().get(Reflections.class).page(trader, null, 50).messages();
  }

  private List<Event> events() {
    return workers.rooms().get(Replay.class).after(trader, 0, 500).events();
  }

  private static boolean finished(Event event) {
    return event.type() == Event.Type.IMPORT_PROGRESS
        && event.payload().get("stage").asString().equals("finished");
  }
}
