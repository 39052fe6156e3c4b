package tradingtwin.core.trades;

import java.util.List;

/// What the ledger says to the database once staged fills are matched.
final class FillStatements {
  static final String APART =
      "update incoming set match_id = null, matched_by = null where matched_by = 'SIMILAR'";

  static final String INSERT =
      """
      insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side,
        qty, price, fee, fee_currency, ts, ts_precision, order_id, import_id)
      select trade_id, :user, :broker, :account, ext_id, native, symbol, side,
        qty, price, fee, fee_currency, ts, ts_precision, order_id, :import
      from incoming where match_id is null and ord >= :from and ord < :to
      on conflict (user_id, broker, account_id, ext_id) do nothing
      """;

  static final String OTHER_IDS =
      """
      insert into trade_aliases (user_id, account_id, alias, trade_id)
      select :user, :account, i.ext_id, i.match_id from incoming i
      join trades t on t.trade_id = i.match_id
      where i.match_id is not null and not i.by_ext_id
        and (t.account_id <> :account or t.ext_id <> i.ext_id)
      on conflict (user_id, account_id, alias) do nothing
      """;

  static final String ALIASES =
      """
      insert into trade_aliases (user_id, account_id, alias, trade_id)
      select :user, :account, n.alias, t.trade_id from incoming_alias n
      join incoming i on i.ord = n.ord
      join trades t on t.trade_id = coalesce(i.match_id, i.trade_id)
      where t.account_id <> :account or t.ext_id <> n.alias
      on conflict (user_id, account_id, alias) do nothing
      """;

  static final String STRETCH =
      """
      update trade_imports o set first_at = s.first, last_at = s.last
      from (select min(ts) as first, max(ts) as last from incoming) s where o.import_id = :import
      """;

  static final String REMOVE =
      """
      delete from trades t
      where t.trade_id in (select trade_id from trade_bringers where import_id = :import)
        and not exists (select 1 from trade_bringers o
          where o.trade_id = t.trade_id and o.import_id <> :import)
      """;

  static final List<String> FORGET =
      List.of(
          "update trades set import_id = null where import_id = :import",
          "delete from trade_import_members where import_id = :import",
          "delete from trade_import_again where import_id = :import");

  private FillStatements() {}
}
