package tradingtwin.core.trades;

import java.util.List;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.core.database.PlannedTable;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.trades.Comparison.Standing;

/// The one way fills come in and go out.
public final class FillLedger {
  private final TenantDatabase database;
  private final IncomingFills incoming;
  private final FillMatching matching;

  FillLedger(TenantDatabase database) {
    this.database = database;
    this.incoming = new IncomingFills(database);
    this.matching = new FillMatching(database);
  }

  /// What storing did.
  ///
  /// @param version of the user's fills afterwards; unchanged when nothing new came
  public record Stored(int fresh, int duplicate, long version) {}

  /// Compares without storing anything.
  public Comparison compare(Target target, Way way, List<BrokerFill> fills) {
    return database.as(
        target.userId(),
        () -> {
          incoming.stage(fills);
          matching.match(target, way);
          return new Comparison(
              database
                  .jdbc()
                  .sql("select coalesce(matched_by, 'NEW') from incoming order by ord")
                  .query((row, n) -> Standing.valueOf(row.getString(1)))
                  .list());
        });
  }

  /// Stores what is new and remembers for every fill that this import brought it, in the running
  /// transaction of that user.
  public Stored store(
      Target target, String importId, List<BrokerFill> fills, SimilarAre similarAre) {
    long version = lock(target.userId());
    incoming.stage(fills);
    matching.match(target, way(importId));
    if (similarAre == SimilarAre.DIFFERENT) {
      database
          .jdbc()
          .sql(
              "update incoming set match_id = null, matched_by = null where matched_by = 'SIMILAR'")
          .update();
    }
    int fresh = insertNew(target);
    rememberNames(target);
    rememberImport(target.userId(), importId);
    if (fresh > 0) {
      version = bump(target.userId());
    }
    PlannedTable.TRADES.grewBy(fresh, database);
    PlannedTable.TRADE_IMPORT_MEMBERS.grewBy(fills.size(), database);
    return new Stored(fresh, fills.size() - fresh, version);
  }

  /// Lets nobody else change the user's fills until the transaction ends.
  void hold(String userId) {
    long _ = lock(userId);
  }

  /// Removes the fills that no other import brought; returns how many.
  public int undo(String userId, String importId) {
    lock(userId);
    int removed =
        database
            .jdbc()
            .sql(
                """
                delete from trades t using trade_import_members m
                where m.import_id = :import and m.trade_id = t.trade_id and not exists (
                  select 1 from trade_import_members o
                  where o.trade_id = t.trade_id and o.import_id <> :import)
                """)
            .param("import", importId)
            .update();
    database
        .jdbc()
        .sql("delete from trade_import_members where import_id = :import")
        .param("import", importId)
        .update();
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

  private int insertNew(Target target) {
    return database
        .jdbc()
        .sql(
            """
            insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side,
              qty, price, fee, fee_currency, ts, ts_precision, order_id)
            select trade_id, :user, :broker, :account, ext_id, native, symbol, side,
              qty, price, fee, fee_currency, ts, ts_precision, order_id
            from incoming where match_id is null order by ts, ord
            on conflict (user_id, broker, account_id, ext_id) do nothing
            """)
        .param("user", target.userId())
        .param("broker", target.broker())
        .param("account", target.accountId())
        .update();
  }

  /// Ids by which a fill may come again: its aliases, and the id under which it came this time
  /// when it was stored under another.
  private void rememberNames(Target target) {
    database
        .jdbc()
        .sql(
            """
            insert into trade_aliases (user_id, account_id, alias, trade_id)
            select :user, :account, n.alias, coalesce(i.match_id, i.trade_id)
            from (select ord, alias from incoming_alias
                  union select ord, ext_id from incoming where match_id is not null) n
            join incoming i on i.ord = n.ord
            join trades t on t.trade_id = coalesce(i.match_id, i.trade_id)
            where t.account_id <> :account or t.ext_id <> n.alias
            on conflict (user_id, account_id, alias) do nothing
            """)
        .param("user", target.userId())
        .param("account", target.accountId())
        .update();
  }

  private void rememberImport(String userId, String importId) {
    database
        .jdbc()
        .sql(
            """
            insert into trade_import_members (import_id, trade_id, user_id)
            select distinct :import, t.trade_id, :user
            from incoming i join trades t on t.trade_id = coalesce(i.match_id, i.trade_id)
            on conflict do nothing
            """)
        .param("import", importId)
        .param("user", userId)
        .update();
  }
}
