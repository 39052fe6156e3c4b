package tradingtwin.workers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.ImportProgress.Stage;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.jobs.ScoreBias;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.Imports.Import;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.correlation.Correlation;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.trades.Imports;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.workers.FillFiles;
import tradingtwin.workers.WorkersHouse;
import tradingtwin.workers.WorkersHouse.Fact;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTradesTest {
  private final SchemaCatalogue schemas = new SchemaCatalogue();
  private WorkersHouse house;
  private String trader;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh().working();
    house.coach().will(tradingtwin.workers.ScriptedCoach::usual);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void aTrader() {
    trader = house.trader();
  }

  @Test
  void aFileOfTwoThousandFillsIsStoredToldAndScored() {
    String jobId = house.importFile(trader, FillFiles.of(2_000));
    Job done = house.awaitJob(trader, jobId, Job.State.DONE);
    Job scored = house.awaitJob(trader, JobKind.SCORE_BIAS, Job.State.DONE);

    assertThat(house.count(trader, "select count(*) from trades")).isEqualTo(2_000);
    Import shown = only();
    assertThat(shown.state()).isEqualTo(Import.State.DONE);
    assertThat(shown.stored()).isEqualTo(2_000);
    assertThat(done.attempts()).isOne();
    List<Fact> imported = house.facts(trader, "trades.imported");
    assertThat(imported).hasSize(1);
    assertThat(imported.getFirst().payload().get("stored").intValue()).isEqualTo(2_000);
    assertThat(schemas.violations("events/trades.imported.json", imported.getFirst().payload()))
        .isEmpty();
    int version = imported.getFirst().payload().get("tradesVersion").intValue();
    assertThat(scored.jobId()).isEqualTo("score:" + trader + ":" + version + ":1");
  }

  @Test
  void progressFitsItsSchemaNeverGoesBackAndIsToldFourTimesASecondAtMost() {
    String jobId = house.importFile(trader, FillFiles.of(2_000));
    Job _ = house.awaitJob(trader, jobId, Job.State.DONE);
    Job _ = house.awaitJob(trader, JobKind.SCORE_BIAS, Job.State.DONE);
    List<Fact> told = house.facts(trader, "import.progress");

    assertThat(told)
        .allSatisfy(
            fact ->
                assertThat(schemas.violations("events/import.progress.json", fact.payload()))
                    .isEmpty());
    assertThat(told.stream().map(fact -> fact.payload().get("percent").intValue()).toList())
        .isSorted()
        .endsWith(100);
    assertThat(told.getFirst().payload().get("state").stringValue()).isEqualTo("QUEUED");
    assertThat(told.getLast().payload().get("state").stringValue()).isEqualTo("DONE");
    assertThat(
            told.stream()
                .filter(fact -> fact.payload().get("percent").intValue() == 100)
                .map(fact -> fact.payload().get("state").stringValue()))
        .containsExactly("DONE");
    List<Instant> steps =
        told.stream()
            .filter(fact -> fact.payload().get("state").stringValue().equals("RUNNING"))
            .map(Fact::ts)
            .toList();
    for (int i = 4; i < steps.size(); i++) {
      assertThat(Duration.between(steps.get(i - 4), steps.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMillis(750));
    }
  }

  @Test
  void theSameFileAgainStoresNothingAndScoresNothing() {
    String file = FillFiles.of(50);
    Job _ = house.awaitJob(trader, house.importFile(trader, file), Job.State.DONE);
    Job _ = house.awaitJob(trader, JobKind.SCORE_BIAS, Job.State.DONE);
    String again = house.importFile(trader, file);
    Job _ = house.awaitJob(trader, again, Job.State.DONE);

    assertThat(house.count(trader, "select count(*) from trades")).isEqualTo(50);
    Fact second = house.facts(trader, "trades.imported").getLast();
    assertThat(second.payload().get("stored").intValue()).isZero();
    assertThat(second.payload().get("duplicate").intValue()).isEqualTo(50);
    Fact end = house.facts(trader, "import.progress").getLast();
    assertThat(end.payload().get("jobId").stringValue()).isEqualTo(again);
    assertThat(end.payload().get("state").stringValue()).isEqualTo("DONE");
    assertThat(end.payload().get("duplicate").intValue()).isEqualTo(50);
    assertThat(house.count(trader, "select count(*) from jobs where kind = 'score.bias'")).isOne();
  }

  @Test
  void onceSavedEveryWordSaysWhatTheImportBrought() {
    Job _ = house.awaitJob(trader, house.importFile(trader, FillFiles.of(50)), Job.State.DONE);
    Job _ = house.awaitJob(trader, JobKind.SCORE_BIAS, Job.State.DONE);
    List<Fact> told = house.facts(trader, "import.progress");

    assertThat(told.getFirst().payload().has("stored")).isFalse();
    assertThat(told.getLast().payload().get("state").stringValue()).isEqualTo("DONE");
    assertThat(told.getLast().payload().get("stored").intValue()).isEqualTo(50);
    assertThat(told.getLast().payload().get("duplicate").intValue()).isZero();
  }

  @Test
  void aStageIsNotedWithTheJobAtOnceAlsoWhenItIsTooSoonToTell() {
    try (WorkersHouse idle = WorkersHouse.fresh()) {
      String other = idle.trader();
      String jobId = idle.importFile(other, FillFiles.of(5));
      TenantDatabase database = idle.part(TenantDatabase.class);
      Jobs jobs = idle.part(Jobs.class);
      int attempt = database.as(other, () -> jobs.begin(jobId)).orElseThrow();
      ImportProgressTeller.Told told =
          idle.part(ImportProgressTeller.class)
              .continuing(new ImportProgressTeller.Subject(other, Ulid.next(), jobId, attempt));

      assertThat(told.step(Stage.SCORING, 0, 5)).isTrue();
      assertThat(idle.job(other, jobId).stage()).isEqualTo("scoring");
      assertThat(idle.facts(other, "import.progress")).hasSize(1);
    }
  }

  @Test
  void everythingThatFollowsFromOneRequestCarriesItsName() {
    String request = Ulid.next();
    String jobId = Correlation.under(request, () -> house.importFile(trader, FillFiles.of(50)));
    Job _ = house.awaitJob(trader, jobId, Job.State.DONE);
    Job _ = house.awaitJob(trader, JobKind.SCORE_BIAS, Job.State.DONE);

    assertThat(house.facts(trader, "coach.reflect")).isNotEmpty();
    assertThat(
            house.count(
                trader, "select count(*) from event_outbox where correlation_id <> ?", request))
        .isZero();
  }

  @Test
  void damagedRowsAreCountedAndTheRestIsStored() {
    String file = FillFiles.of(20) + "yesterday,BTC-USD,BUY,x,1,0,USD,bad-1,\n";
    Job _ = house.awaitJob(trader, house.importFile(trader, file), Job.State.DONE);

    assertThat(only().stored()).isEqualTo(20);
    assertThat(only().failed()).isOne();
  }

  @Test
  void anImportCancelledBeforeItIsSavedStoresNothing() {
    try (WorkersHouse idle = WorkersHouse.fresh()) {
      String other = idle.trader();
      String jobId = idle.importFile(other, FillFiles.of(20));
      idle.part(RunningImports.class).cancel(other, jobId);
      idle.handler(JobKind.IMPORT_TRADES).run(task(idle, other, jobId));

      assertThat(idle.count(other, "select count(*) from trades")).isZero();
      assertThat(idle.facts(other, "trades.imported")).isEmpty();
      assertThat(
              idle.facts(other, "import.progress").getLast().payload().get("state").stringValue())
          .isEqualTo("CANCELLED");
    }
  }

  @Test
  void anImportCancelledWhileItIsReadStoresNothing() {
    try (WorkersHouse idle = WorkersHouse.fresh()) {
      String other = idle.trader();
      String jobId = idle.importFile(other, FillFiles.of(20));
      TenantDatabase database = idle.part(TenantDatabase.class);
      Jobs jobs = idle.part(Jobs.class);
      int attempt = database.as(other, () -> jobs.begin(jobId)).orElseThrow();
      idle.part(RunningImports.class).cancel(other, jobId);

      assertThat(told(idle, other, jobId, attempt).step(Stage.SAVING, 0, 20)).isFalse();
      assertThat(database.as(other, () -> jobs.holds(jobId, attempt))).isFalse();
      assertThat(
              idle.facts(other, "import.progress").getLast().payload().get("state").stringValue())
          .isEqualTo("CANCELLED");
    }
  }

  @Test
  void aMissingFileIsParkedWithAClearSentence() {
    CsvPreview preview = house.preview(trader, FillFiles.of(5));
    TenantDatabase database = house.part(TenantDatabase.class);
    String key =
        database.as(
            trader,
            () ->
                database
                    .jdbc()
                    .sql("select object_key from trade_imports")
                    .query(String.class)
                    .single());
    house.part(ObjectStore.class).remove(key);
    String jobId =
        house
            .part(RunningImports.class)
            .confirm(
                trader, preview.importId(), new tradingtwin.contracts.requests.CsvConfirm(null));

    Job failed = house.awaitJob(trader, jobId, Job.State.FAILED);
    assertThat(failed.error()).isEqualTo("The uploaded file is gone; please upload it again.");
    assertThat(only().state()).isEqualTo(Import.State.FAILED);
    Fact end = house.facts(trader, "import.progress").getLast();
    assertThat(end.payload().get("state").stringValue()).isEqualTo("FAILED");
    assertThat(end.payload().get("error").stringValue()).isEqualTo(failed.error());
    assertThat(schemas.violations("events/import.progress.json", end.payload())).isEmpty();
    assertThat(house.count(trader, "select count(*) from dead_letters")).isOne();
  }

  @Test
  void theScoringJobCarriesTheVersionOfTheFills() {
    try (WorkersHouse idle = WorkersHouse.fresh()) {
      String other = idle.trader();
      String jobId = idle.importFile(other, FillFiles.of(5));
      idle.handler(JobKind.IMPORT_TRADES).run(task(idle, other, jobId));
      String next = "score:" + other + ":1:1";

      assertThat(idle.queued(next)).isOne();
      ScoreBias work =
          idle.part(JsonMapper.class).readValue(task(idle, other, next).payload(), ScoreBias.class);
      assertThat(work.tradesVersion()).isOne();
      assertThat(work.importId()).isEqualTo(idle.job(other, jobId).importId());
    }
  }

  @Test
  void aStepIsNeverToldInsideATransaction() {
    TenantDatabase database = house.part(TenantDatabase.class);
    assertThatThrownBy(
            () ->
                database.run(
                    trader,
                    () -> {
                      boolean _ = told(house, trader, Ulid.next(), 1).step(Stage.READING, 0, 0);
                    }))
        .hasMessage("a step is told between transactions");
  }

  @Test
  void anOpenTransactionWithFactsDoesNotHoldUpAnotherOfTheSameTrader() {
    TenantDatabase database = house.part(TenantDatabase.class);
    Outbox outbox = house.part(Outbox.class);
    database.run(
        trader,
        () -> {
          outbox.append(trader, "trades.imported", imported("outer"));
          Boolean _ =
              database.apart(
                  trader,
                  () -> {
                    outbox.append(trader, "trades.imported", imported("inner"));
                    return true;
                  });
        });

    assertThat(
            house.facts(trader, "trades.imported").stream()
                .map(fact -> fact.payload().get("importId").stringValue()))
        .containsExactly("inner", "outer");
  }

  private static tradingtwin.contracts.events.TradesImported imported(String importId) {
    return new tradingtwin.contracts.events.TradesImported(importId, 1, 0, 0, 1);
  }

  private static ImportProgressTeller.Told told(
      WorkersHouse house, String userId, String jobId, int attempt) {
    return house
        .part(ImportProgressTeller.class)
        .of(new ImportProgressTeller.Subject(userId, Ulid.next(), jobId, attempt));
  }

  private static JobTask task(WorkersHouse house, String userId, String jobId) {
    byte[] data =
        house
            .part(TenantDatabase.class)
            .jdbc()
            .sql("select task_data from scheduled_tasks where task_instance = ?")
            .param(jobId)
            .query((row, n) -> row.getBytes(1))
            .single();
    return house.part(JsonMapper.class).readValue(data, JobTask.class);
  }

  private Import only() {
    List<Import> all = house.part(Imports.class).list(trader).imports();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
