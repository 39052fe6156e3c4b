package tradingtwin.core.trades;

import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.TransientDataAccessResourceException;
import tradingtwin.core.database.TenantDatabase;

/// Fills on their way in, as a temporary table of the running transaction, filled by COPY.
///
/// The table has no row-level security because nobody else can ever see it; it ends with the
/// transaction. Its rows lie in the order of `ord`, so that the smallest of indexes finds a
/// stretch of them.
final class IncomingFills {
  private static final String TABLES =
      """
      create temporary table incoming (
        ord integer not null, trade_id text not null, ext_id text not null, native boolean not null,
        symbol text not null, side text not null, qty numeric not null, price numeric not null,
        fee numeric not null, fee_currency text not null, ts timestamptz not null,
        ts_precision text not null, order_id text, aliases text[], match_id text, matched_by text,
        doubt_id text, by_ext_id boolean not null default false) on commit drop;
      create temporary table incoming_alias (ord integer not null, alias text not null) on commit drop
      """;

  private static final String COPY =
      """
      copy incoming (ord, trade_id, ext_id, native, symbol, side, qty, price, fee, fee_currency, ts,
        ts_precision, order_id, aliases) from stdin
      """;

  private final TenantDatabase database;

  IncomingFills(TenantDatabase database) {
    this.database = database;
  }

  /// What was staged.
  ///
  /// @param aliased whether any fill goes by another name as well
  /// @param unnamed whether any has no id of its broker's
  record Staged(int count, boolean aliased, boolean unnamed) {}

  Staged stage(FillStream fills) {
    run("drop table if exists incoming, incoming_alias");
    for (String table : TABLES.split(";", -1)) {
      run(table);
    }
    Staged staged = copy(fills);
    run("create index on incoming using brin (ord) with (pages_per_range = 16)");
    if (staged.aliased()) {
      run("insert into incoming_alias select ord, unnest(aliases) from incoming");
    }
    return staged;
  }

  /// Counts the staged fills anew, for questions that join them with stored ones.
  void analyze() {
    run("analyze incoming");
  }

  private Staged copy(FillStream fills) {
    try {
      CopyIn copy = database.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      try {
        CopiedRows rows = new CopiedRows(copy);
        fills.tell(rows::add);
        rows.finish();
        long _ = copy.endCopy();
        return new Staged(rows.rows(), rows.aliased(), rows.unnamed());
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new TransientDataAccessResourceException("copying fills", e);
    }
  }

  private void run(String sql) {
    int _ = database.jdbc().sql(sql).update();
  }
}
