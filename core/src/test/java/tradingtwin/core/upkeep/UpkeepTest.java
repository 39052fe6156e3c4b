package tradingtwin.core.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.idempotency.Idempotency;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.trades.ImportingFiles;
import tradingtwin.core.trades.Imports;
import tradingtwin.core.trades.RunningImports;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpkeepTest {
  private static final String FILE =
      "time,symbol,side,quantity,price,fee,fee_currency,id\n"
          + "2024-03-05T14:30:00Z,BTC-USD,BUY,0.5,60000,12,USD,my-1\n";

  private RunningCore core;
  private Upkeep upkeep;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    upkeep =
        new Upkeep(
            core.get(EventsDatabase.class),
            core.get(ObjectStore.class),
            InstantSource.system(),
            KeepingPolicy.DEFAULT);
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
  void anAnswerIsKeptForADayAndThenForgotten() {
    Idempotency idempotency = core.get(Idempotency.class);
    for (String key : List.of("old", "young")) {
      var _ = idempotency.once(anna, key, "f", () -> new Idempotency.Answer(200, "{}", false));
    }
    age("idempotency_keys", "created_at", "25 hours", "key = 'old' and user_id = '" + anna + "'");

    assertThat(upkeep.sweep().answers()).isOne();
    assertThat(texts("select key from idempotency_keys where user_id = ?"))
        .containsExactly("young");
  }

  @Test
  void aFileThatNobodyConfirmedGoesAfterADayWithItsPreview() {
    String forgotten = preview();
    String young = preview();
    String file = file(forgotten);
    age("trade_imports", "created_at", "25 hours", "import_id = '" + forgotten + "'");

    assertThat(upkeep.sweep().previews()).isOne();
    assertThat(texts("select import_id from trade_imports where user_id = ?"))
        .containsExactly(young);
    assertThat(core.get(ObjectStore.class).get(file)).isEmpty();
    assertThat(core.get(ObjectStore.class).get(file(young))).isPresent();
    assertThatThrownBy(
            () -> core.get(RunningImports.class).confirm(anna, forgotten, new CsvConfirm(null)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void anObjectThatNoRowHoldsGoesAfterADay() {
    ObjectStore objects = core.get(ObjectStore.class);
    for (String key : List.of("pictures/old", "pictures/young")) {
      objects.put(key, new byte[] {1});
      core.everything()
          .sql("insert into loose_objects (object_key, user_id) values (?, ?)")
          .params(key, anna)
          .update();
    }
    age("loose_objects", "created_at", "25 hours", "object_key = 'pictures/old'");

    assertThat(upkeep.sweep().loose()).isOne();
    assertThat(objects.get("pictures/old")).isEmpty();
    assertThat(objects.get("pictures/young")).isPresent();
    assertThat(texts("select object_key from loose_objects where user_id = ?"))
        .containsExactly("pictures/young");
  }

  @Test
  void theFileOfAnEndedImportGoesAfterAMonthAndItsHistoryStays() {
    String ended = preview();
    String file = file(ended);
    var _ = core.get(RunningImports.class).confirm(anna, ended, new CsvConfirm(null));
    age("trade_imports", "created_at", "40 days", "import_id = '" + ended + "'");
    assertThat(upkeep.sweep().files()).as("it waits in the queue").isZero();
    core.everything()
        .sql(
            """
            update trade_imports set state = 'DONE', finished_at = now() - interval '31 days'
            where import_id = ?
            """)
        .param(ended)
        .update();

    assertThat(upkeep.sweep().files()).isOne();
    assertThat(core.get(ObjectStore.class).get(file)).isEmpty();
    assertThat(core.get(Imports.class).list(anna).imports()).hasSize(1);
    assertThat(upkeep.sweep().files()).isZero();
  }

  @Test
  void aHandledEventIsRememberedLongerThanConsumersLookBack() {
    for (String consumer : List.of("old", "young")) {
      core.everything()
          .sql("insert into worker_offsets (consumer, event_id, user_id) values (?, ?, ?)")
          .params(consumer, Ulid.next(), anna)
          .update();
    }
    age("worker_offsets", "created_at", "31 days", "consumer = 'old'");

    assertThat(upkeep.sweep().handled()).isOne();
    assertThat(texts("select consumer from worker_offsets where user_id = ?"))
        .containsExactly("young");
  }

  @Test
  void theWallShowsTheEventsDoorNothingYoungAndNoImportAtWork() {
    String ended = preview();
    var _ = preview();
    core.everything()
        .sql(
            "update trade_imports set state = 'DONE', finished_at = '2020-01-01' where import_id = ?")
        .param(ended)
        .update();
    for (String all : List.of("delete from trade_imports", "delete from idempotency_keys")) {
      assertThat(core.as("twin_events").sql(all).update()).isZero();
    }
    assertThatThrownBy(
            () -> core.as("twin_events").sql("update trade_imports set state = 'DONE'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void nothingIsKeptShorterThanTheWallsAllow() {
    Duration day = Duration.ofHours(24);
    assertThatThrownBy(() -> new KeepingPolicy(Duration.ofHours(1), day, day, day, day))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String preview() {
    return core.get(ImportingFiles.class)
        .preview(
            anna,
            ImportingFiles.Upload.of("f.csv", FILE.getBytes(StandardCharsets.UTF_8), null, null))
        .importId();
  }

  private String file(String importId) {
    return core.get(Imports.class).find(anna, importId).orElseThrow().plan().objectKey();
  }

  private void age(String table, String column, String by, String which) {
    core.everything()
        .sql(
            "update %s set %s = now() - interval '%s' where %s".formatted(table, column, by, which))
        .update();
  }

  private List<String> texts(String sql) {
    return core.everything().sql(sql).param(anna).query(String.class).list();
  }
}
