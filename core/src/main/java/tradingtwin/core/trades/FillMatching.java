package tradingtwin.core.trades;

import java.util.List;
import tradingtwin.core.database.TenantDatabase;

/// Which incoming fills are stored already, decided by the database over the staged table.
///
/// First by id, then by another name of the id, then by what the fill says: symbol, side,
/// quantity, price and second, the k-th of equals with the k-th. Two equals that both carry ids
/// of their own, or lie in different accounts, are only similar: that is for the trader to say.
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

  private static final String BY_CONTENT =
      """
      with stored as (
        select t.trade_id, t.ext_id, t.native_id, t.symbol, t.side, t.qty, t.price,
          date_trunc(:grain, t.ts) as moment,
          row_number() over (partition by t.symbol, t.side, t.qty, t.price, date_trunc(:grain, t.ts)
            order by t.ts, t.trade_id) as k
        from trades t
        where t.user_id = :user and (t.account_id = :account) = :here
          and (:grain = 'second' or t.ts_precision = 'DATE' or exists (select 1 from incoming d where d.ts_precision = 'DATE'))
          and not exists (select 1 from incoming i where i.match_id = t.trade_id)),
      waiting as (
        select ord, ext_id, native, symbol, side, qty, price, date_trunc(:grain, ts) as moment, ts_precision,
          row_number() over (partition by symbol, side, qty, price, date_trunc(:grain, ts)
            order by ord) as k
        from incoming where match_id is null)
      update incoming i set match_id = s.trade_id, matched_by =
        case when :here and :grain = 'second' and not (s.native_id and w.native)
          then 'DUPLICATE' else 'SIMILAR' end
      from stored s join waiting w using (symbol, side, qty, price, moment, k)
      where i.ord = w.ord and (s.native_id or w.native
        or split_part(s.ext_id, '#', 1) <> split_part(w.ext_id, '#', 1))
      """;

  private final TenantDatabase database;

  FillMatching(TenantDatabase database) {
    this.database = database;
  }

  /// Fills `match_id` and `matched_by` of the staged table.
  void match(Target target) {
    for (String step : BY_ID) {
      database
          .jdbc()
          .sql(step)
          .param("user", target.userId())
          .param("broker", target.broker())
          .param("account", target.accountId())
          .update();
    }
    byContent(target, "second", true);
    byContent(target, "second", false);
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
      byContent(target, "day", true);
      byContent(target, "day", false);
    }
  }

  private void byContent(Target target, String grain, boolean here) {
    database
        .jdbc()
        .sql(BY_CONTENT)
        .param("user", target.userId())
        .param("account", target.accountId())
        .param("grain", grain)
        .param("here", here)
        .update();
  }
}
