package tradingtwin.core.statements;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.TenantDatabase;

/// Entries on their way in, as a temporary table of the running transaction, beside those that
/// are stored.
///
/// An entry is known again by its id; else by what it says, the k-th of equals with the k-th,
/// where the stored one came in another format.
final class IncomingEntries {
  private static final int PIECE = 2_000;
  private static final String TABLE =
      """
      create temporary table incoming_entries (
        ord integer not null, entry_id text not null, ext_id text not null, native_id boolean not null,
        content text not null, kind text not null, word text not null, asset text, amount numeric,
        fee numeric, fee_currency text, symbol text, qty numeric, ratio numeric, ts timestamptz not null,
        ts_precision text not null, ext_account text, line integer not null, match_id text) on commit drop
      """;
  private static final String COPY =
      """
      insert into incoming_entries
      select distinct on (r.ext_id) r.* from jsonb_to_recordset(:rows::jsonb) as r(
        ord integer, entry_id text, ext_id text, native_id boolean, content text, kind text, word text,
        asset text, amount numeric, fee numeric, fee_currency text, symbol text, qty numeric, ratio numeric,
        ts timestamptz, ts_precision text, ext_account text, line integer, match_id text)
      where not exists (select 1 from incoming_entries i where i.ext_id = r.ext_id)
      order by r.ext_id, r.ord
      """;
  private static final String BY_ID =
      """
      update incoming_entries i set match_id = e.entry_id from statement_entries e
      where e.account_id = :account and e.ext_id = i.ext_id and e.gone_at is null
      """;
  private static final String BY_CONTENT =
      """
      with ours as (
        select ord, content, row_number() over (partition by content order by ord) as k
        from incoming_entries where match_id is null),
      theirs as (
        select entry_id, content, row_number() over (partition by content order by entry_id) as k
        from statement_entries e
        where account_id = :account and format <> :format and gone_at is null
          and not exists (select 1 from incoming_entries i where i.match_id = e.entry_id))
      update incoming_entries i set match_id = theirs.entry_id
      from ours join theirs using (content, k) where i.ord = ours.ord
      """;

  private final TenantDatabase database;
  private final JsonMapper json;

  IncomingEntries(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Stages them and looks which are stored in the account already.
  void stage(String accountId, String format, List<StatementEntry> entries) {
    run("drop table if exists incoming_entries");
    run(TABLE);
    for (int from = 0; from < entries.size(); from += PIECE) {
      copy(entries.subList(from, Math.min(entries.size(), from + PIECE)), from);
    }
    run("analyze incoming_entries");
    match(BY_ID, accountId, format);
    match(BY_CONTENT, accountId, format);
  }

  private void match(String sql, String accountId, String format) {
    int _ = database.jdbc().sql(sql).param("account", accountId).param("format", format).update();
  }

  private void copy(List<StatementEntry> piece, int from) {
    List<Map<String, @Nullable Object>> rows = new java.util.ArrayList<>();
    for (StatementEntry each : piece) {
      rows.add(row(each, from + rows.size()));
    }
    int _ = database.jdbc().sql(COPY).param("rows", json.writeValueAsString(rows)).update();
  }

  private static Map<String, @Nullable Object> row(StatementEntry entry, int ord) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("ord", ord);
    row.put("entry_id", Ulid.next());
    row.put("ext_id", entry.extId());
    row.put("native_id", entry.nativeId());
    row.put("content", content(entry));
    row.put("kind", entry.booking().kind().name());
    row.put("word", entry.word());
    row.put("ts", entry.ts().toString());
    row.put("ts_precision", entry.tsPrecision().name());
    row.put("ext_account", entry.account());
    row.put("line", entry.sourceLine());
    switch (entry.booking()) {
      case Booking.Money money -> {
        row.put("asset", money.asset());
        row.put("amount", plain(money.amount()));
        row.put("fee", money.fee().signum() == 0 ? null : plain(money.fee()));
        row.put("fee_currency", money.fee().signum() == 0 ? null : money.feeCurrency());
        row.put("symbol", money.symbol().isEmpty() ? null : money.symbol());
      }
      case Booking.Split split -> {
        row.put("symbol", split.symbol());
        row.put("qty", split.added() == null ? null : plain(split.added()));
        row.put("ratio", split.ratio() == null ? null : plain(split.ratio()));
      }
      case Booking.OptionEnd end -> {
        row.put("symbol", end.symbol());
        row.put("qty", plain(end.qty()));
      }
    }
    return row;
  }

  /// The same in every format that tells it.
  private static String content(StatementEntry entry) {
    String what =
        switch (entry.booking()) {
          case Booking.Money money -> money.asset() + "|" + bare(money.amount());
          case Booking.Split split -> split.symbol();
          case Booking.OptionEnd end -> end.symbol() + "|" + bare(end.qty());
        };
    return String.join(
        "|", entry.booking().kind().name(), what, Long.toString(entry.ts().getEpochSecond()));
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static String bare(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void run(String sql) {
    int _ = database.jdbc().sql(sql).update();
  }
}
