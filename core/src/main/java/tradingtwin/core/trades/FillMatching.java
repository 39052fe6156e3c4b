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
/// another id, is another fill, however equal it looks: one way gives one fill one id. A fill of
/// which only the day is known is similar to an equal one of that day; its instant is the start
/// of the day somewhere on earth, so the day is the nearest one in UTC.
final class FillMatching {
  private static final List<String> BY_ID =
      List.of(
          """
          update incoming i set match_id = t.trade_id, matched_by =
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
          """,
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

  private static final String BY_CONTENT =
      """
      with stored as (
        select s.*, row_number() over (
            partition by symbol, side, qty, price, moment order by ts, trade_id) as k
        from (select t.*, %1$s from trades t where t.user_id = :user
            and (t.account_id = :account) = :here
            and not exists (select 1 from incoming i where i.match_id = t.trade_id)
            and not (:here and exists (
              select 1 from trade_import_members m join trade_imports o using (import_id)
              where m.trade_id = t.trade_id and o.source = :source
                and o.format is not distinct from :format))) s),
      waiting as (
        select w.*, row_number() over (
            partition by symbol, side, qty, price, moment order by ord) as k
        from (select i.*, %1$s from incoming i where i.match_id is null) w)
      update incoming i set match_id = s.trade_id, matched_by =
        case when :here and :grain <> 'day' and not (s.native_id and w.native)
          then 'DUPLICATE' else 'SIMILAR' end
      from stored s join waiting w using (symbol, side, qty, price, moment, k)
      where i.ord = w.ord and (:grain <> 'day' or 'DATE' in (s.ts_precision, w.ts_precision))
      """
          .formatted(MOMENT);

  private final TenantDatabase database;

  FillMatching(TenantDatabase database) {
    this.database = database;
  }

  /// Fills `match_id` and `matched_by` of the staged table.
  void match(Target target, Way way) {
    for (String step : BY_ID) {
      database
          .jdbc()
          .sql(step)
          .param("user", target.userId())
          .param("broker", target.broker())
          .param("account", target.accountId())
          .update();
    }
    byContent(target, way, "milliseconds", true);
    byContent(target, way, "second", true);
    byContent(target, way, "second", false);
    boolean datesOnly =
        database
            .jdbc()
            .sql(
                """
                select exists (select 1 from incoming where ts_precision = 'DATE' and match_id is null)
                  or exists (select 1 from trades where user_id = :user and ts_precision = 'DATE')
                """)
            .param("user", target.userId())
            .query(Boolean.class)
            .single();
    if (datesOnly) {
      byContent(target, way, "day", true);
      byContent(target, way, "day", false);
    }
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
