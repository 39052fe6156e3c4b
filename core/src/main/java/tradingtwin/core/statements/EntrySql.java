package tradingtwin.core.statements;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.StatementEntry;
import tradingtwin.contracts.words.EntryKind;
import tradingtwin.contracts.words.TsPrecision;

/// What is said to the database about entries, and what its rows say.
final class EntrySql {
  private static final String MOVES = "('DEPOSIT', 'WITHDRAWAL', 'TRANSFER_IN', 'TRANSFER_OUT')";
  private static final String BEARS = "('SPLIT', 'EXPIRY', 'ASSIGNMENT', 'EXERCISE')";

  /// An entry that was taken back and comes again is written anew; money that went and was not
  /// back yet never was.
  static final String STORE =
      """
      with stored as (
        insert into statement_entries (entry_id, user_id, account_id, ext_id, native_id, content, format,
          kind, word, asset, amount, fee, fee_currency, symbol, qty, ratio, ts, ts_precision, ext_account,
          line, counts_from, created_at)
        select entry_id, :user, :account, ext_id, native_id, content, :format, kind, word, asset, amount,
          fee, fee_currency, symbol, qty, ratio, ts, ts_precision, ext_account, line,
          case when kind not in %s then null when not :used then ts
            else greatest(ts, case when amount > 0 then :later::timestamptz else :now::timestamptz end) end,
          :now::timestamptz
        from incoming_entries where match_id is null
        on conflict (user_id, account_id, ext_id) do update
        set gone_at = null, gone_from = null, created_at = excluded.created_at,
          counts_from = case when statement_entries.amount < 0 and statement_entries.gone_from > :now::timestamptz
            then statement_entries.counts_from else excluded.counts_from end
        returning kind)
      select count(*), coalesce(bool_or(kind in %s), false) from stored
      """
          .formatted(MOVES, BEARS);

  static final String REMEMBER =
      """
      insert into statement_bringers (import_id, entry_id, user_id)
      select :import, coalesce(i.match_id, e.entry_id), :user from incoming_entries i
      left join statement_entries e
        on i.match_id is null and e.account_id = :account and e.ext_id = i.ext_id
      on conflict do nothing
      """;

  private static final String ONLY_THIS =
      """
      e.entry_id in (select entry_id from statement_bringers where import_id = :import)
        and not exists (select 1 from statement_bringers o
          where o.entry_id = e.entry_id and o.import_id <> :import)
      """;

  static final String BEARING =
      "select exists (select 1 from statement_entries e where e.kind in "
          + BEARS
          + " and "
          + ONLY_THIS
          + ")";

  static final List<String> UNDO =
      List.of(
          "update statement_entries e set gone_at = :now::timestamptz, gone_from = case when not :used"
              + " then counts_from when amount > 0 then :now::timestamptz else :later::timestamptz end where gone_at is null"
              + " and kind in "
              + MOVES
              + " and "
              + ONLY_THIS,
          "delete from statement_entries e where kind not in " + MOVES + " and " + ONLY_THIS,
          "delete from statement_bringers where import_id = :import");

  static final String MOVED = "select * from statement_entries where kind in " + MOVES;

  static final String PAGE =
      """
      select * from statement_entries where account_id = :account and gone_at is null
        and (:afterTs::timestamptz is null or (ts, entry_id) < (:afterTs, :afterId))
      order by ts desc, entry_id desc limit :limit
      """;

  private EntrySql() {}

  static MoneyMoved moved(ResultSet row) throws SQLException {
    return new MoneyMoved(
        row.getString("entry_id"),
        row.getString("account_id"),
        row.getString("asset"),
        row.getBigDecimal("amount"),
        row.getTimestamp("ts").toInstant(),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("counts_from").toInstant(),
        instant(row.getTimestamp("gone_at")),
        instant(row.getTimestamp("gone_from")));
  }

  static StatementEntry view(ResultSet row) throws SQLException {
    return new StatementEntry(
        row.getString("entry_id"),
        EntryKind.valueOf(row.getString("kind")),
        row.getString("word"),
        row.getTimestamp("ts").toInstant(),
        TsPrecision.valueOf(row.getString("ts_precision")),
        row.getString("asset"),
        number(row, "amount"),
        number(row, "fee"),
        row.getString("fee_currency"),
        row.getString("symbol"),
        number(row, "qty"),
        number(row, "ratio"));
  }

  private static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
    BigDecimal written = row.getBigDecimal(column);
    if (written == null) {
      return null;
    }
    BigDecimal bare = written.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
