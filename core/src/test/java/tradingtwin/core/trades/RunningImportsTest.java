package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.FillTemplate;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.Imports.Import.State;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.objects.ObjectStore;

/// From looking at a file to taking its import back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningImportsTest {
  private static final String ROWS =
      """
      2025-03-05T12:00:00Z,BTC-USD,BUY,1,60000,1,USD,%1$s-1
      2025-03-05T13:00:00Z,BTC-USD,SELL,1,61000,1,USD,%1$s-2
      """;
  private RunningCore core;
  private RunningImports running;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    running = core.get(RunningImports.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = core.trader();
  }

  @Test
  void aPreviewStoresNoFillAndShowsWhatAnImportWouldBring() {
    CsvPreview preview = preview(ROWS.formatted("a") + "not,a,row,at,all,,,\n");

    assertThat(preview)
        .extracting(CsvPreview::total, CsvPreview::fresh, CsvPreview::duplicate, CsvPreview::failed)
        .containsExactly(2, 2, 0, 1);
    assertThat(preview.errors()).hasSize(1);
    assertThat(preview.firstRows()).hasSize(2);
    assertThat(core.get(TradeBook.class).all(anna)).isEmpty();
    assertThat(core.get(Imports.class).list(anna).imports()).isEmpty();
  }

  @Test
  void confirmingTwiceIsOneJob() {
    CsvPreview preview = preview(ROWS.formatted("a"));
    String job = confirm(preview);

    assertThat(confirm(preview)).isEqualTo(job);
    assertThat(core.get(Jobs.class).find(anna, job)).isPresent();
    assertThat(core.get(Imports.class).list(anna).imports())
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(State.RUNNING));
    assertThat(
            core.count(
                "select count(*) from event_outbox where user_id = ? and type = 'import.progress'",
                anna))
        .isEqualTo(1);
    assertThat(actions()).containsExactly("import.started");
  }

  @Test
  void similarFillsNeedAnAnswer() {
    finish(preview(ROWS.formatted("a")));
    CsvPreview doubtful =
        preview(
            "coinbase-fills",
            """
            portfolio,trade id,product,side,created at,size,size unit,price,fee,total,price/fee/total unit
            default,77,BTC-USD,BUY,2025-03-05T12:00:00.000Z,1,BTC,60000,1,-60001,USD
            """);

    assertThat(doubtful.similar()).isEqualTo(1);
    assertRefused(ProblemCode.ANSWER_NEEDED, () -> confirm(doubtful));
    assertThat(running.confirm(anna, doubtful.importId(), new CsvConfirm(CsvConfirm.Similar.SAME)))
        .isNotEmpty();
  }

  @Test
  void anImportIsTakenBackOnceAndItsFillsAreScoredAgain() {
    CsvPreview preview = preview(ROWS.formatted("a"));
    finish(preview);
    assertThat(core.get(TradeBook.class).all(anna)).hasSize(2);
    running.undo(anna, preview.importId());

    assertThat(core.get(TradeBook.class).all(anna)).isEmpty();
    assertThat(
            core.count(
                "select count(*) from jobs where user_id = ? and kind = 'score.bias' and job_id like '%:2:%'",
                anna))
        .isEqualTo(1);
    assertRefused(ProblemCode.CONFLICT, () -> running.undo(anna, preview.importId()));
    assertThat(preview(ROWS.formatted("a")).fresh()).as("it may be brought again").isEqualTo(2);
    assertThat(actions()).containsExactly("import.started", "import.undone");
  }

  @Test
  void whatIsNotFinishedCannotBeTakenBackButCancelled() {
    CsvPreview preview = preview(ROWS.formatted("a"));
    assertRefused(ProblemCode.CONFLICT, () -> running.undo(anna, preview.importId()));
    String job = confirm(preview);
    running.cancel(anna, job);

    assertRefused(ProblemCode.CONFLICT, () -> running.cancel(anna, job));
    assertThat(core.get(Imports.class).list(anna).imports().getFirst().state())
        .isEqualTo(State.CANCELLED);
    assertThat(actions()).containsExactly("import.started", "import.cancelled");
  }

  @Test
  void anothersImportIsNotThere() {
    CsvPreview preview = preview(ROWS.formatted("a"));
    String bert = core.trader();

    assertRefused(
        ProblemCode.NOT_FOUND,
        () -> running.confirm(bert, preview.importId(), new CsvConfirm(null)));
    assertRefused(ProblemCode.NOT_FOUND, () -> running.undo(bert, preview.importId()));
    assertRefused(
        ProblemCode.NOT_FOUND,
        () -> running.fromConnection(bert, Ulid.next(), Instant.EPOCH, "request"));
  }

  @Test
  void theUploadedFileIsKeptAsItWas() {
    String text = ROWS.formatted("a");
    CsvPreview preview = preview(text);
    String key =
        core.get(Imports.class).find(anna, preview.importId()).orElseThrow().plan().objectKey();

    assertThat(core.get(ObjectStore.class).get(key).orElseThrow())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(file(text));
    for (String outside : List.of("../x", "/etc/passwd", "a/../../x", "a//b", "")) {
      assertThatThrownBy(() -> core.get(ObjectStore.class).get(outside))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aFileThatIsNoTableOfFillsIsRefusedInWords() {
    assertThatThrownBy(() -> upload("a,b\n1,2\n", null))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problem().detail()).contains("The columns that I saw: a, b"));
  }

  private CsvPreview preview(String rows) {
    return upload(file(rows), null);
  }

  private CsvPreview preview(String format, String text) {
    return upload(text, format);
  }

  private CsvPreview upload(String text, String format) {
    return core.get(ImportingFiles.class)
        .preview(
            anna,
            ImportingFiles.Upload.of(
                "fills.csv", text.getBytes(StandardCharsets.UTF_8), null, format));
  }

  private static String file(String rows) {
    return FillTemplate.HEADER.replace(",account", "") + "\n" + rows;
  }

  private String confirm(CsvPreview preview) {
    return running.confirm(anna, preview.importId(), new CsvConfirm(null));
  }

  /// Does what the worker does, without its progress.
  private void finish(CsvPreview preview) {
    String _ = confirm(preview);
    Imports imports = core.get(Imports.class);
    Imports.Import wanted = imports.find(anna, preview.importId()).orElseThrow();
    byte[] content = core.get(ObjectStore.class).get(wanted.plan().objectKey()).orElseThrow();
    var read = (CsvReading.Recognised) new CsvImport().read(content, CsvHints.none());
    core.get(TenantDatabase.class)
        .run(
            anna,
            () -> {
              var stored =
                  core.get(FillLedger.class)
                      .store(
                          wanted.plan().target(),
                          wanted.importId(),
                          read.fills(),
                          wanted.similarAre());
              imports.done(wanted.importId(), stored.fresh(), stored.duplicate(), 0);
            });
  }

  private List<String> actions() {
    return core.everything()
        .sql("select action from audit where user_id = ? order by audit_id")
        .params(anna)
        .query(String.class)
        .list();
  }

  private static void assertRefused(
      ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.problem().type()).isEqualTo(code.type()));
  }
}
