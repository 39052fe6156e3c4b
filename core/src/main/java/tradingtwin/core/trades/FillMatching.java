package tradingtwin.core.trades;

import java.util.List;
import tradingtwin.core.database.TenantDatabase;

/// Which incoming fills are stored already, decided by the database over the staged table.
///
/// First by id, then by another name of the id, then by what the fill says: symbol, side,
/// quantity, price and second, the k-th of equals with the k-th. Two equals that both carry ids
/// of their own, or lie in different accounts, are only similar: that is for the trader to say.
///
/// A stored fill that came by the same way before (the same source and format), but under
/// another id, is another fill, however equal it looks: one way gives one fill one id. (Unless
/// only one of the two states an id: a template may be filled in with ids once and without them
/// another time.) A fill of
/// which only the day is known is similar to an equal one of that day; its instant is the start
/// of the day somewhere on earth, so the day is the nearest one in UTC.
final class FillMatching {
  private static final List<String> BY_ID =
      List.of(
          """
          update incoming i set match_id = t.trade_id, by_ext_id = true, matched_by =
            case when (t.symbol, t.side, t.qty, t.price) = (i.symbol, i.side, i.qty, i.price)
              then 'DUPLICATE' else 'CHANGED' end
          from trades t
          where t.user_id = :user and t.broker = :broker and t.account_id = :account
            and t.ext_id = i.ext_id
          """,
          """
          update incoming i set match_id = a.trade_id, matched_by = 'DUPLICATE'
          from trade_aliases a
          where i.match_id is null and a.user_id = :user and a.account_id = :account
            and a.alias = i.ext_id
          """);

  private static final List<String> BY_ALIAS =
      List.of(
          """
          update incoming i set match_id = a.trade_id, matched_by = 'DUPLICATE'
          from incoming_alias n join trade_aliases a on a.alias = n.alias
          where i.match_id is null and n.ord = i.ord and a.user_id = :user and a.account_id = :account
          """,
          """
          update incoming i set match_id = t.trade_id, matched_by = 'DUPLICATE'
          from incoming_alias n join trades t on t.ext_id = n.alias
          where i.match_id is null and n.ord = i.ord and t.user_id = :user and t.broker = :broker
            and t.account_id = :account
          """);

  private static final String MOMENT =
      """
      case when :grain = 'day' and ts_precision = 'DATE'
        then date_trunc('day', ts + interval '12 hours', 'UTC')
        else date_trunc(:grain, ts, 'UTC') end as moment
      """;

  /// Stored and incoming fills that share no symbol, side, quantity and price with any of the
  /// others are left out before anything is sorted; that takes whole groups of equals away,
  /// never a part.
  private static final String BY_CONTENT =
      """
      with this_way as (select b.trade_id from trade_bringers b join trade_imports o using (import_id)
          where o.source = :source and o.format is not distinct from :format),
      stored as (
        select s.*, row_number() over (
            partition by symbol, side, qty, price, moment order by ts, trade_id) as k
        from (select t.*, %1$s from trades t where t.user_id = :user
            and (t.account_id = :account) = :here
            and exists (select 1 from incoming w where w.match_id is null
              and (w.symbol, w.side, w.qty, w.price) = (t.symbol, t.side, t.qty, t.price))
            and not exists (select 1 from incoming i where coalesce(i.match_id, i.doubt_id) = t.trade_id)
            and not (:here and t.native_id = (
                select bool_and(w.native) from incoming w where w.match_id is null)
              and t.trade_id in (select trade_id from this_way))) s),
      waiting as (
        select w.*, row_number() over (
            partition by symbol, side, qty, price, moment order by ord) as k
        from (select i.*, %1$s from incoming i where i.match_id is null
            and exists (select 1 from trades t where t.user_id = :user
              and (t.symbol, t.side, t.qty, t.price) = (i.symbol, i.side, i.qty, i.price))) w)
      update incoming i set match_id = s.trade_id, matched_by =
        case when :here and :grain <> 'day' and not (s.native_id and w.native)
          then 'DUPLICATE' else 'SIMILAR' end
      from stored s join waiting w using (symbol, side, qty, price, moment, k)
      where i.ord = w.ord and (:grain <> 'day' or 'DATE' in (s.ts_precision, w.ts_precision))
      """
          .formatted(MOMENT);

  private static final String ANYTHING_STORED =
      "select exists (select 1 from trades where user_id = :user)";

  private static final String DATES_ONLY =
      """
      select exists (select 1 from incoming where ts_precision = 'DATE' and match_id is null)
        or exists (select 1 from trades where user_id = :user and ts_precision = 'DATE')
      """;

  private static final String ANYTHING_LEFT =
      "select exists (select 1 from incoming where match_id is null)";

  private final TenantDatabase database;
  private final IncomingFills incoming;
  private final CutMoments cuts;

  FillMatching(TenantDatabase database, IncomingFills incoming) {
    this.database = database;
    this.incoming = incoming;
    this.cuts = new CutMoments(database);
  }

  /// Fills `match_id` and `matched_by` of the staged table.
  void match(Target target, Way way, IncomingFills.Staged staged) {
    if (!holds(ANYTHING_STORED, target)) {
      return;
    }
    incoming.analyze();
    BY_ID.forEach(step -> byName(step, target));
    if (staged.aliased()) {
      BY_ALIAS.forEach(step -> byName(step, target));
    }
    boolean doubts = staged.unnamed() && cuts.decide(target, way);
    if (holds(ANYTHING_LEFT, target)) {
      byContent(target, way);
    }
    if (doubts) {
      cuts.ask();
    }
  }

  private void byContent(Target target, Way way) {
    byContent(target, way, "milliseconds", true);
    byContent(target, way, "second", true);
    byContent(target, way, "second", false);
    boolean datesOnly = holds(DATES_ONLY, target);
    if (datesOnly) {
      byContent(target, way, "day", true);
      byContent(target, way, "day", false);
    }
  }

  private boolean holds(String question, Target target) {
    return database
        .jdbc()
        .sql(question)
        .param("user", target.userId())
        .query(Boolean.class)
        .single();
  }

  private void byName(String step, Target target) {
    int _ =
        database
            .jdbc()
            .sql(step)
            .param("user", target.userId())
            .param("broker", target.broker())
            .param("account", target.accountId())
            .update();
  }

  private void byContent(Target target, Way way, String grain, boolean here) {
    database
        .jdbc()
        .sql(BY_CONTENT)
        .param("user", target.userId())
        .param("account", target.accountId())
        .param("source", way.source().wireName())
        .param("format", way.format())
        .param("grain", grain)
        .param("here", here)
        .update();
  }
}
