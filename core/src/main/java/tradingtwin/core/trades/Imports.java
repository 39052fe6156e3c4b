package tradingtwin.core.trades;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.CsvAnswers;
import tradingtwin.core.database.TenantDatabase;

/// All imports of a trader: where they came from and what became of them.
public final class Imports {
  private final TenantDatabase database;
  private final InstantSource clock;
  private final JsonMapper json;

  Imports(TenantDatabase database, InstantSource clock, JsonMapper json) {
    this.database = database;
    this.clock = clock;
    this.json = json;
  }

  /// Where fills come from.
  public enum Source {
    CSV("csv"),
    API("api"),
    DEMO("demo"),
    /// The trader's own hands.
    MANUAL("manual");

    private final String wireName;

    Source(String wireName) {
      this.wireName = wireName;
    }

    static Source of(String wireName) {
      return valueOf(wireName.toUpperCase(java.util.Locale.ROOT));
    }

    String wireName() {
      return wireName;
    }
  }

  /// What an import will read.
  ///
  /// @param objectKey the uploaded file, for CSV and demo
  /// @param connectionId the broker connection, for API
  /// @param answers what the trader said about the file; absent when nothing was asked
  public record Plan(
      Source source,
      Target target,
      @Nullable String connectionId,
      @Nullable Instant since,
      @Nullable String format,
      @Nullable String fileName,
      @Nullable String timezone,
      @Nullable String objectKey,
      @Nullable CsvAnswers answers) {

    /// An import about which nothing was asked.
    public Plan(
        Source source,
        Target target,
        @Nullable String connectionId,
        @Nullable Instant since,
        @Nullable String format,
        @Nullable String fileName,
        @Nullable String timezone,
        @Nullable String objectKey) {
      this(source, target, connectionId, since, format, fileName, timezone, objectKey, null);
    }

    /// What its file is read by.
    public CsvHints hints() {
      return FileHints.of(answers, FileHints.zone(timezone), format);
    }
  }

  /// What a preview asks, and what its confirmation will make.
  ///
  /// @param asks what must be said before it can be confirmed
  /// @param newAccount the name of the account its fills go to; absent for one that is there
  record Open(int similar, List<Question> asks, @Nullable String newAccount) {
    Open {
      asks = List.copyOf(asks);
    }
  }

  /// What only the trader can say.
  enum Question {
    MAPPING,
    DATE_ORDER
  }

  /// A stored import.
  public record Import(
      String importId,
      Plan plan,
      String state,
      Optional<String> jobId,
      int similar,
      SimilarAre similarAre,
      List<Question> asks,
      @Nullable String newAccount) {
    public Import {
      asks = List.copyOf(asks);
    }
  }

  /// What an import brought.
  ///
  /// @param failed rows or entries that could not be read
  public record Brought(int stored, int duplicate, int failed) {}

  /// Adds an import in the state `PREVIEWED`, in the running transaction.
  String add(Plan plan, int similar) {
    return add(plan, new Open(similar, List.of(), null));
  }

  /// Adds one whose preview asks something.
  String add(Plan plan, Open open) {
    String importId = Ulid.next();
    database
        .jdbc()
        .sql(
            """
            insert into trade_imports (import_id, user_id, source, broker, account_id, connection_id,
              since, format, file_name, timezone, object_key, state, similar_count, answers, asks,
              new_account)
            values (:id, :user, :source, :broker, :account, :connection, :since, :format, :file,
              :zone, :object, 'PREVIEWED', :similar, :answers::jsonb, :asks, :new)
            """)
        .param("id", importId)
        .param("user", plan.target().userId())
        .param("source", plan.source().wireName)
        .param("broker", plan.target().broker())
        .param("account", plan.target().accountId())
        .param("connection", plan.connectionId())
        .param("since", plan.since() == null ? null : Timestamp.from(plan.since()))
        .param("format", plan.format())
        .param("file", plan.fileName())
        .param("zone", plan.timezone())
        .param("object", plan.objectKey())
        .param("similar", open.similar())
        .param("answers", plan.answers() == null ? null : json.writeValueAsString(plan.answers()))
        .param("asks", asks(open))
        .param("new", open.newAccount())
        .update();
    return importId;
  }

  private static String[] asks(Open open) {
    return open.asks().stream().map(Question::name).toArray(String[]::new);
  }

  /// Replaces what was said and found about a previewed file; false when it waits no more.
  boolean again(String importId, Plan plan, Open open) {
    return database
            .jdbc()
            .sql(
                """
                update trade_imports set broker = :broker, account_id = :account, format = :format,
                  timezone = :zone, similar_count = :similar, answers = :answers::jsonb, asks = :asks,
                  new_account = :new
                where import_id = :id and state = 'PREVIEWED'
                """)
            .param("id", importId)
            .param("broker", plan.target().broker())
            .param("account", plan.target().accountId())
            .param("format", plan.format())
            .param("zone", plan.timezone())
            .param("similar", open.similar())
            .param(
                "answers", plan.answers() == null ? null : json.writeValueAsString(plan.answers()))
            .param("asks", asks(open))
            .param("new", open.newAccount())
            .update()
        == 1;
  }

  /// Lets the fills of a previewed file go to an account that was made for them.
  void goesTo(String importId, String accountId) {
    int _ =
        database
            .jdbc()
            .sql(
                """
                update trade_imports set account_id = :account, new_account = null
                where import_id = :id and state = 'PREVIEWED'
                """)
            .param("account", accountId)
            .param("id", importId)
            .update();
  }

  /// Moves a previewed import to running; false when it was not waiting any more.
  boolean run(String importId, String jobId, SimilarAre similarAre) {
    return database
            .jdbc()
            .sql(
                """
                update trade_imports set state = 'RUNNING', job_id = :job, similar_are = :similar
                where import_id = :id and state = 'PREVIEWED'
                """)
            .param("id", importId)
            .param("job", jobId)
            .param("similar", similarAre == SimilarAre.SAME ? "same" : "different")
            .update()
        == 1;
  }

  /// Ends a running import with what it did, in the running transaction.
  public void done(String importId, int stored, int duplicate, int failed) {
    done(importId, stored, duplicate, failed, 0);
  }

  /// The same for one that added entries besides fills.
  public void done(String importId, int stored, int duplicate, int failed, int besides) {
    database
        .jdbc()
        .sql(
            """
            update trade_imports set state = 'DONE', stored = :stored, duplicate = :duplicate,
              failed = :failed, besides = :besides, finished_at = :now where import_id = :id
            """)
        .param("id", importId)
        .param("stored", stored)
        .param("duplicate", duplicate)
        .param("failed", failed)
        .param("besides", besides)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// Ends an import that brought nothing.
  ///
  /// @param state FAILED, CANCELLED or UNDONE
  public void end(String importId, String state) {
    database
        .jdbc()
        .sql("update trade_imports set state = :state, finished_at = :now where import_id = :id")
        .param("id", importId)
        .param("state", state)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  public Optional<Import> find(String userId, String importId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql("select * from trade_imports where import_id = :id")
                .param("id", importId)
                .query((row, n) -> one(row))
                .optional());
  }

  /// What an import brought, once it is saved; in the running transaction.
  public Optional<Brought> brought(String importId) {
    return database
        .jdbc()
        .sql(
            """
            select stored, duplicate, failed from trade_imports
            where import_id = :id and state = 'DONE'
            """)
        .param("id", importId)
        .query((row, n) -> new Brought(row.getInt(1), row.getInt(2), row.getInt(3)))
        .optional();
  }

  /// The history, newest first.
  public tradingtwin.contracts.views.Imports list(String userId) {
    return database.as(
        userId,
        () ->
            new tradingtwin.contracts.views.Imports(
                database
                    .jdbc()
                    .sql(
                        """
                        select * from trade_imports where state <> 'PREVIEWED'
                        order by created_at desc, import_id desc limit 200
                        """)
                    .query((row, n) -> view(row))
                    .list()));
  }

  private Import one(ResultSet row) throws SQLException {
    Timestamp since = row.getTimestamp("since");
    Plan plan =
        new Plan(
            Source.of(row.getString("source")),
            new Target(
                row.getString("user_id"), row.getString("broker"), row.getString("account_id")),
            row.getString("connection_id"),
            since == null ? null : since.toInstant(),
            row.getString("format"),
            row.getString("file_name"),
            row.getString("timezone"),
            row.getString("object_key"),
            answers(row.getString("answers")));
    return new Import(
        row.getString("import_id"),
        plan,
        row.getString("state"),
        Optional.ofNullable(row.getString("job_id")),
        row.getInt("similar_count"),
        "different".equals(row.getString("similar_are")) ? SimilarAre.DIFFERENT : SimilarAre.SAME,
        Stream.of((String[]) row.getArray("asks").getArray()).map(Question::valueOf).toList(),
        row.getString("new_account"));
  }

  private @Nullable CsvAnswers answers(@Nullable String written) {
    return written == null ? null : json.readValue(written, CsvAnswers.class);
  }

  private tradingtwin.contracts.views.Imports.Import view(ResultSet row) throws SQLException {
    return new tradingtwin.contracts.views.Imports.Import(
        row.getString("import_id"),
        json.convertValue(
            row.getString("source"), tradingtwin.contracts.views.Imports.Import.Source.class),
        row.getString("broker"),
        row.getString("format"),
        row.getString("file_name"),
        tradingtwin.contracts.views.Imports.Import.State.valueOf(row.getString("state")),
        row.getString("job_id"),
        row.getInt("stored"),
        row.getInt("duplicate"),
        row.getInt("failed"),
        row.getInt("besides") == 0 ? null : row.getInt("besides"),
        row.getTimestamp("created_at").toInstant(),
        change(row),
        row.getString("symbols"));
  }

  private static tradingtwin.contracts.views.Imports.Import.@Nullable Change change(ResultSet row)
      throws SQLException {
    String change = row.getString("change");
    return change == null
        ? null
        : tradingtwin.contracts.views.Imports.Import.Change.valueOf(change);
  }
}
