package tradingtwin.core.trades;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowCallbackHandler;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.core.database.PlannedTable;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.trades.Comparison.Standing;

/// The one way fills come in and go out.
public final class FillLedger {
  private static final int PIECE = 50_000;

  private final TenantDatabase database;
  private final IncomingFills incoming;
  private final FillMatching matching;

  FillLedger(TenantDatabase database) {
    this.database = database;
    this.incoming = new IncomingFills(database);
    this.matching = new FillMatching(database, incoming);
  }

  /// What storing did.
  ///
  /// @param version of the user's fills afterwards; unchanged when nothing new came
  public record Stored(int fresh, int duplicate, long version) {}

  /// Compares without storing anything.
  ///
  /// @param shown the places of fills, from 0, whose own standing is wanted; asked when all are
  ///     told
  public Comparison compare(
      Target target, Way way, FillStream fills, Supplier<List<Integer>> shown) {
    return database.as(
        target.userId(),
        () -> {
          IncomingFills.Staged staged = incoming.stage(fills);
          matching.match(target, way, staged);
          return new Comparison(counts(), standings(shown.get()));
        });
  }

  private Map<Standing, Integer> counts() {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    database
        .jdbc()
        .sql("select coalesce(matched_by, 'NEW'), count(*) from incoming group by 1")
        .query(
            (RowCallbackHandler)
                row -> counts.put(Standing.valueOf(row.getString(1)), row.getInt(2)));
    return counts;
  }

  private Map<Integer, Standing> standings(List<Integer> shown) {
    Map<Integer, Standing> standings = new TreeMap<>();
    if (!shown.isEmpty()) {
      database
          .jdbc()
          .sql("select ord, coalesce(matched_by, 'NEW') from incoming where ord in (:shown)")
          .param("shown", shown)
          .query(
              (RowCallbackHandler)
                  row -> standings.put(row.getInt(1), Standing.valueOf(row.getString(2))));
    }
    return standings;
  }

  /// Stores a few fills that are all at hand; see below.
  public Stored store(
      Target target, String importId, List<BrokerFill> fills, SimilarAre similarAre) {
    return store(target, importId, FillStream.of(fills), similarAre, SavingProgress.UNWATCHED);
  }

  /// Stores what is new and remembers for every fill that this import brought it, in the
  /// running transaction of that user. Nobody else's work on the user's fills is held up while
  /// they are told, only while they are compared and saved.
  public Stored store(
      Target target,
      String importId,
      FillStream fills,
      SimilarAre similarAre,
      SavingProgress progress) {
    IncomingFills.Staged staged = incoming.stage(fills);
    long version = lock(target.userId());
    matching.match(target, way(importId), staged);
    if (similarAre == SimilarAre.DIFFERENT) {
      int _ = database.jdbc().sql(FillStatements.APART).update();
    }
    int fresh = insertNew(target, importId, staged.count(), progress);
    rememberNames(target, staged);
    rememberImport(target.userId(), importId);
    rememberStretch(importId);
    if (fresh > 0) {
      version = bump(target.userId());
    }
    PlannedTable.TRADES.grewBy(fresh, database);
    return new Stored(fresh, staged.count() - fresh, version);
  }

  /// Lets nobody else change the user's fills until the transaction ends.
  void hold(String userId) {
    long _ = lock(userId);
  }

  /// Removes the fills that no other import brought; returns how many.
  public int undo(String userId, String importId) {
    lock(userId);
    int removed = database.jdbc().sql(FillStatements.REMOVE).param("import", importId).update();
    for (String step : FillStatements.FORGET) {
      int _ = database.jdbc().sql(step).param("import", importId).update();
    }
    if (removed > 0) {
      long _ = bump(userId);
    }
    return removed;
  }

  /// Raises the version though no fill changed: something else that scoring reads did. In the
  /// running transaction; false when there are no fills yet and nothing to score.
  boolean touch(String userId) {
    return database
            .jdbc()
            .sql(
                "update trade_heads set version = version + 1 where user_id = :user and version > 0")
            .param("user", userId)
            .update()
        == 1;
  }

  /// The version of the user's fills; 0 before the first.
  public long version(String userId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql("select coalesce(max(version), 0) from trade_heads where user_id = :user")
                .param("user", userId)
                .query(Long.class)
                .single());
  }

  /// The same, held still until the running transaction ends.
  public long holdVersion(String userId) {
    return database
        .jdbc()
        .sql("select version from trade_heads where user_id = :user for share")
        .param("user", userId)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private Way way(String importId) {
    return database
        .jdbc()
        .sql("select source, format from trade_imports where import_id = :id")
        .param("id", importId)
        .query(
            (row, n) ->
                new Way(Imports.Source.of(row.getString("source")), row.getString("format")))
        .single();
  }

  private long lock(String userId) {
    return database
        .jdbc()
        .sql(
            """
            insert into trade_heads (user_id) values (:user)
            on conflict (user_id) do update set version = trade_heads.version returning version
            """)
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  private long bump(String userId) {
    return database
        .jdbc()
        .sql("update trade_heads set version = version + 1 where user_id = :user returning version")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  /// In pieces, so that somebody can be told how far it is, and can stop it.
  private int insertNew(Target target, String importId, int count, SavingProgress progress) {
    int fresh = 0;
    plans("auto");
    for (int from = 0; from < count; from += PIECE) {
      progress.saved(from, count);
      fresh +=
          database
              .jdbc()
              .sql(FillStatements.INSERT)
              .param("user", target.userId())
              .param("broker", target.broker())
              .param("account", target.accountId())
              .param("import", importId)
              .param("from", from)
              .param("to", from + PIECE)
              .update();
    }
    plans("default");
    progress.saved(count, count);
    return fresh;
  }

  /// Foreign keys are looked up by questions with plans of their own: the door's habit of
  /// planning each question anew would plan two of them a fill, and take half of all the time.
  private void plans(String mode) {
    int _ = database.jdbc().sql("set local plan_cache_mode = " + mode).update();
  }

  /// Ids by which a fill may come again: its aliases, and the id under which it came this time
  /// when it was stored under another.
  private void rememberNames(Target target, IncomingFills.Staged staged) {
    remember(FillStatements.OTHER_IDS, target);
    if (staged.aliased()) {
      remember(FillStatements.ALIASES, target);
    }
  }

  private void remember(String names, Target target) {
    int _ =
        database
            .jdbc()
            .sql(names)
            .param("user", target.userId())
            .param("account", target.accountId())
            .update();
  }

  private void rememberStretch(String importId) {
    int _ = database.jdbc().sql(FillStatements.STRETCH).param("import", importId).update();
  }

  /// A fill knows the import that brought it first; what others bring again is noted in pieces.
  private void rememberImport(String userId, String importId) {
    int _ =
        database
            .jdbc()
            .sql(
                """
                insert into trade_import_again (import_id, piece, user_id, trade_ids)
                select :import, ord / 1000, :user, array_agg(distinct match_id)
                from incoming where match_id is not null group by ord / 1000
                """)
            .param("import", importId)
            .param("user", userId)
            .update();
  }
}
