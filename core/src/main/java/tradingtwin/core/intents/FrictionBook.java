package tradingtwin.core.intents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.FrictionAnswer;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.FrictionTasks;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.sealing.Sealing;

/// The friction tasks of each trader. The server's clock says when a wait is over: a refresh or a
/// second tab changes nothing.
public final class FrictionBook {
  private static final int MOST = 100;

  private final TenantDatabase database;
  private final Sealing sealing;
  private final JsonMapper json;
  private final InstantSource clock;

  FrictionBook(TenantDatabase database, Sealing sealing, JsonMapper json, InstantSource clock) {
    this.database = database;
    this.sealing = sealing;
    this.json = json;
    this.clock = clock;
  }

  /// Open ones first, then the newest.
  public FrictionTasks of(String userId) {
    return database.as(
        userId,
        () ->
            new FrictionTasks(
                clock.instant(),
                database
                    .jdbc()
                    .sql(
                        """
                        select * from friction_tasks
                        order by (status = 'OPEN') desc, created_at desc, task_id limit :most
                        """)
                    .param("most", MOST)
                    .query((row, n) -> task(userId, row))
                    .list()));
  }

  /// How many are open; inside a transaction of the user.
  public int open() {
    return database
        .jdbc()
        .sql("select count(*) from friction_tasks where status = 'OPEN'")
        .query(Integer.class)
        .single();
  }

  /// How many tasks of an intent are not done; inside a transaction of the user.
  public int undone(String intentId) {
    return database
        .jdbc()
        .sql("select count(*) from friction_tasks where source_id = :id and status <> 'DONE'")
        .param("id", intentId)
        .query(Integer.class)
        .single();
  }

  /// A paper trade has ended: what asked for it is done, and nothing else ends it as done; inside a
  /// transaction of the user.
  public void simulated(String intentId) {
    endSimulation(intentId, TaskStatus.DONE);
  }

  /// The time of a paper trade is over and there were no prices: what asked for it is laid down,
  /// not done; inside a transaction of the user.
  public void neverSimulated(String intentId) {
    endSimulation(intentId, TaskStatus.CANCELLED);
  }

  private void endSimulation(String intentId, TaskStatus as) {
    int _ =
        database
            .jdbc()
            .sql(
                """
                update friction_tasks set status = :status, done_at = :now
                where source_id = :id and cta_id = 'RUN_THE_SIMULATION' and status = 'OPEN'
                """)
            .param("status", as.name())
            .param("now", Timestamp.from(clock.instant()))
            .param("id", intentId)
            .update();
  }

  /// Ends a task; one that is a wait cannot be done before its time, one that asks cannot be done
  /// without an answer.
  public FrictionTask answer(String userId, String taskId, FrictionAnswer given) {
    return database.as(
        userId,
        () -> {
          FrictionTask task = held(userId, taskId);
          if (task.status() != TaskStatus.OPEN) {
            throw RefusedException.of(ProblemCode.CONFLICT, "This task has ended before.");
          }
          if (given.status() == FrictionAnswer.Status.DONE) {
            requireDone(task, given.answer());
          }
          end(userId, taskId, given);
          return held(userId, taskId);
        });
  }

  private void requireDone(FrictionTask task, @Nullable String answer) {
    Instant ready = task.readyAt();
    if (ready != null && clock.instant().isBefore(ready)) {
      throw RefusedException.of(ProblemCode.CONFLICT, "The wait is not over yet.");
    }
    if (task.kind() == FrictionKind.RUN_THE_SIMULATION) {
      throw RefusedException.of(
          ProblemCode.CONFLICT,
          lacksPrices(task.intentId())
              ? "Nobody at hand knows prices of this symbol, so nothing has run on paper."
              : "The paper trade has not ended yet.");
    }
    boolean asks =
        switch (task.kind()) {
          case WRITE_THE_EXIT, NAME_THE_EMOTION, STATE_THE_RISK, ANSWER_WITHOUT_THE_LAST_TRADE ->
              true;
          case WAIT_IT_OUT, REREAD_THE_RULE, RUN_THE_SIMULATION, STATE_THE_EQUITY -> false;
        };
    if (asks && (answer == null || answer.isBlank())) {
      throw RefusedException.of(ProblemCode.VALIDATION, "This task asks for an answer.");
    }
  }

  private boolean lacksPrices(@Nullable String intentId) {
    return database
        .jdbc()
        .sql(
            """
            select exists (select 1 from paper_trades
              where intent_id = :id and state = 'NO_PRICES')
            """)
        .param("id", intentId)
        .query(Boolean.class)
        .single();
  }

  private FrictionTask held(String userId, String taskId) {
    return database
        .jdbc()
        .sql("select * from friction_tasks where task_id = :id for update")
        .param("id", taskId)
        .query((row, n) -> task(userId, row))
        .optional()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  private void end(String userId, String taskId, FrictionAnswer given) {
    String answer = given.answer();
    database
        .jdbc()
        .sql(
            """
            update friction_tasks set status = :status, done_at = :now, answer_enc = :answer
            where task_id = :id
            """)
        .param("status", given.status().name())
        .param("now", Timestamp.from(clock.instant()))
        .param("answer", answer == null ? null : sealing.seal(userId, place(taskId), answer))
        .param("id", taskId)
        .update();
  }

  /// Leaves tasks as they stand, done ones with their answer, to the end of the transaction of the
  /// user.
  void insert(String userId, int evaluation, List<FrictionTask> tasks) {
    if (tasks.isEmpty()) {
      return;
    }
    database.lastly(
        Said.that(
                """
                insert into friction_tasks (task_id, user_id, source_type, source_id, evaluation, cta_id, rule,
                  payload, status, ready_at, done_at, answer_enc, created_at)
                select id, :user, 'intent', intent, :evaluation, kind, rule, payload::jsonb, status, ready, done,
                  answer, created
                from unnest(:ids::text[], :intents::text[], :kinds::text[], :rules::text[], :payloads::text[],
                  :statuses::text[], :readies::timestamptz[], :dones::timestamptz[], :answers::bytea[],
                  :created::timestamptz[])
                  as t (id, intent, kind, rule, payload, status, ready, done, answer, created)
                """)
            .with("user", userId)
            .with("evaluation", evaluation)
            .with("ids", texts(tasks, FrictionTask::taskId))
            .with("intents", texts(tasks, FrictionTask::intentId))
            .with("kinds", texts(tasks, task -> task.kind().name()))
            .with("rules", texts(tasks, task -> task.rule().name()))
            .with(
                "payloads",
                texts(tasks, task -> json.writeValueAsString(Map.of("text", task.text()))))
            .with("statuses", texts(tasks, task -> task.status().name()))
            .with("readies", texts(tasks, task -> text(task.readyAt())))
            .with("dones", texts(tasks, task -> text(task.doneAt())))
            .with("answers", answers(userId, tasks))
            .with("created", texts(tasks, task -> text(task.createdAt()))));
  }

  private static @Nullable String[] texts(
      List<FrictionTask> tasks, Function<FrictionTask, @Nullable String> text) {
    return tasks.stream().map(text).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Instant t) {
    return t == null ? null : t.toString();
  }

  private byte @Nullable [][] answers(String userId, List<FrictionTask> tasks) {
    return tasks.stream()
        .map(task -> sealed(userId, task.taskId(), task.answer()))
        .toArray(byte[][]::new);
  }

  private byte @Nullable [] sealed(String userId, String taskId, @Nullable String answer) {
    return answer == null ? null : sealing.seal(userId, place(taskId), answer);
  }

  FrictionTask task(String userId, ResultSet row) throws SQLException {
    String taskId = row.getString("task_id");
    Timestamp ready = row.getTimestamp("ready_at");
    Timestamp done = row.getTimestamp("done_at");
    byte[] answer = row.getBytes("answer_enc");
    return new FrictionTask(
        taskId,
        row.getString("source_type").equals("intent") ? row.getString("source_id") : null,
        FrictionKind.valueOf(row.getString("cta_id")),
        GateRule.valueOf(row.getString("rule")),
        json.readTree(row.getString("payload")).path("text").asString(),
        TaskStatus.valueOf(row.getString("status")),
        ready == null ? null : ready.toInstant(),
        row.getTimestamp("created_at").toInstant(),
        done == null ? null : done.toInstant(),
        answer == null ? null : sealing.open(userId, place(taskId), answer));
  }

  private static Sealing.Place place(String taskId) {
    return new Sealing.Place("friction_tasks", "answer_enc", taskId);
  }
}
