package tradingtwin.core.trades;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.trades.EqualRows.Fate;

/// The first and the last moment of an import, where rows without ids may be others than their
/// stored equals; see [EqualRows]. Everything between is decided by id and ordinal.
///
/// A row in doubt keeps the fill that it may be in `doubt_id`, and a name that is free.
final class CutMoments {
  /// A moment with more rows than this is decided by ordinals: nobody could be asked about it.
  private static final int MOST_ROWS = 20_000;

  private static final String STRETCH =
      "select min(ts) as first, max(ts) as last from incoming having count(*) > 0";

  private static final String ROWS =
      """
      select ord, ext_id, match_id, ts from incoming
      where not native and ts in (:first, :last)
        and (matched_by is null or matched_by = 'DUPLICATE') order by ord limit :most
      """;

  /// Every stored fill of the account that bears the name of such a row with any ordinal, once
  /// for each import of the same way that brought it.
  private static final String TWINS =
      """
      with torn as (select distinct split_part(ext_id, '#', 1) as stem, symbol, side, qty, price, ts
          from incoming where not native and ts in (:first, :last)),
      equals as (
        select r.stem, t.trade_id, t.ext_id from torn r join trades t
          on t.user_id = :user and t.account_id = :account and t.symbol = r.symbol
          and t.ts >= date_trunc('second', r.ts) and t.ts < date_trunc('second', r.ts) + interval '1 s'
          and (t.side, t.qty, t.price) = (r.side, r.qty, r.price)
        union select split_part(i.ext_id, '#', 1), t.trade_id, t.ext_id
          from incoming i join trades t on t.trade_id = i.match_id
          where not i.native and i.ts in (:first, :last)),
      named as (
        select e.stem, e.trade_id, n.name from equals e, lateral (
          select e.ext_id as name union all
          select a.alias from trade_aliases a
          where a.trade_id = e.trade_id and a.account_id = :account) n
        where split_part(n.name, '#', 1) = e.stem),
      brought as (
        select b.trade_id, o.first_at, o.last_at from trade_bringers b join trade_imports o using (import_id)
        where o.source = :source and o.format is not distinct from :format
          and o.account_id = :account and o.first_at is not null
          and b.trade_id in (select trade_id from named))
      select n.stem, n.trade_id, n.name, b.first_at, b.last_at
      from named n left join brought b using (trade_id) order by n.stem, n.trade_id
      """;

  private static final String KNOWN =
      """
      update incoming set match_id = :fill, matched_by = 'DUPLICATE', by_ext_id = true
      where ord = :ord
      """;

  private static final String OWN =
      """
      update incoming set match_id = null, matched_by = null, by_ext_id = false, doubt_id = :fill,
        ext_id = :name where ord = :ord
      """;

  private static final String ASK =
      """
      update incoming set match_id = doubt_id, matched_by = 'SIMILAR', by_ext_id = true
      where match_id is null and doubt_id is not null
      """;

  private final TenantDatabase database;

  CutMoments(TenantDatabase database) {
    this.database = database;
  }

  /// What is stored under one stem.
  private record Stored(Set<String> names, Map<String, List<Stretch>> fills) {
    private Stored() {
      this(new HashSet<>(), new LinkedHashMap<>());
    }

    private List<EqualRows.Twin> twins() {
      return fills.entrySet().stream()
          .map(each -> new EqualRows.Twin(each.getKey(), each.getValue()))
          .toList();
    }
  }

  private record Row(int ord, String name, Instant moment) {
    private String stem() {
      int ordinal = name.indexOf('#');
      return ordinal < 0 ? name : name.substring(0, ordinal);
    }
  }

  /// Decides the rows of both moments anew, after ids and before content.
  ///
  /// @return whether any of them is in doubt
  boolean decide(Target target, Way way) {
    Stretch now = stretch();
    List<Row> rows = rows(now);
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      return false;
    }
    Map<String, Stored> stored = stored(target, way, now);
    Map<String, List<Row>> equals = new LinkedHashMap<>();
    rows.forEach(row -> equals.computeIfAbsent(row.stem(), _ -> new ArrayList<>()).add(row));
    boolean doubts = false;
    for (Map.Entry<String, List<Row>> same : equals.entrySet()) {
      Stored known = stored.get(same.getKey());
      doubts |= known != null && decide(now, same.getValue(), known);
    }
    return doubts;
  }

  /// Asks about every row that nothing else has explained since.
  void ask() {
    int _ = database.jdbc().sql(ASK).update();
  }

  private boolean decide(Stretch now, List<Row> rows, Stored stored) {
    Set<String> taken = new HashSet<>(stored.names());
    List<Fate> fates = EqualRows.fates(rows.getFirst().moment(), now, rows.size(), stored.twins());
    // Doubtful rows come before fresh ones, which keep their own names: backwards.
    for (int i = fates.size() - 1; i >= 0; i--) {
      switch (fates.get(i)) {
        case Fate.Known known -> known(rows.get(i), known.tradeId());
        case Fate.Perhaps perhaps -> own(rows.get(i), perhaps.tradeId(), taken);
        case Fate.Fresh _ -> own(rows.get(i), null, taken);
      }
    }
    return fates.stream().anyMatch(Fate.Perhaps.class::isInstance);
  }

  private void known(Row row, String tradeId) {
    int _ = database.jdbc().sql(KNOWN).param("fill", tradeId).param("ord", row.ord()).update();
  }

  private void own(Row row, @Nullable String doubt, Set<String> taken) {
    String name = row.name();
    for (int ordinal = 1; !taken.add(name); ordinal++) {
      name = row.stem() + "#" + ordinal;
    }
    int _ =
        database
            .jdbc()
            .sql(OWN)
            .param("fill", doubt)
            .param("name", name)
            .param("ord", row.ord())
            .update();
  }

  private Stretch stretch() {
    return database
        .jdbc()
        .sql(STRETCH)
        .query(
            (row, n) ->
                new Stretch(
                    row.getTimestamp("first").toInstant(), row.getTimestamp("last").toInstant()))
        .single();
  }

  private List<Row> rows(Stretch now) {
    return database
        .jdbc()
        .sql(ROWS)
        .param("first", Timestamp.from(now.first()))
        .param("last", Timestamp.from(now.last()))
        .param("most", MOST_ROWS + 1)
        .query(
            (row, n) ->
                new Row(
                    row.getInt("ord"), row.getString("ext_id"), row.getTimestamp("ts").toInstant()))
        .list();
  }

  private Map<String, Stored> stored(Target target, Way way, Stretch now) {
    Map<String, Stored> stored = new LinkedHashMap<>();
    database
        .jdbc()
        .sql(TWINS)
        .param("first", Timestamp.from(now.first()))
        .param("last", Timestamp.from(now.last()))
        .param("user", target.userId())
        .param("account", target.accountId())
        .param("source", way.source().wireName())
        .param("format", way.format())
        .query(
            (RowCallbackHandler)
                row -> {
                  Stored of = stored.computeIfAbsent(row.getString("stem"), _ -> new Stored());
                  of.names().add(row.getString("name"));
                  List<Stretch> sameWay =
                      of.fills().computeIfAbsent(row.getString("trade_id"), _ -> new ArrayList<>());
                  Timestamp first = row.getTimestamp("first_at");
                  if (first != null) {
                    sameWay.add(
                        new Stretch(first.toInstant(), row.getTimestamp("last_at").toInstant()));
                  }
                });
    return stored;
  }
}
