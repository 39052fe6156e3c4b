package tradingtwin.core.trades;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.TenantDatabase;

/// Fills on their way in, as a temporary table of the running transaction, filled by COPY.
///
/// The table has no row-level security because nobody else can ever see it; it ends with the
/// transaction.
final class IncomingFills {
  private static final String TABLES =
      """
      create temporary table incoming (
        ord integer primary key, trade_id text not null, ext_id text not null, native boolean not null,
        symbol text not null, side text not null, qty numeric not null, price numeric not null,
        fee numeric not null, fee_currency text not null, ts timestamptz not null,
        ts_precision text not null, order_id text, match_id text, matched_by text) on commit drop;
      create temporary table incoming_alias (ord integer not null, alias text not null) on commit drop
      """;

  private final TenantDatabase database;

  IncomingFills(TenantDatabase database) {
    this.database = database;
  }

  void stage(List<BrokerFill> fills) {
    database.jdbc().sql("drop table if exists incoming, incoming_alias").update();
    for (String table : TABLES.split(";", -1)) {
      database.jdbc().sql(table).update();
    }
    StringBuilder rows = new StringBuilder(fills.size() * 160);
    StringBuilder aliases = new StringBuilder();
    int ord = 0;
    for (BrokerFill fill : fills) {
      row(rows, ord, fill);
      for (String alias : fill.aliases()) {
        aliases.append(ord).append('\t');
        text(aliases, alias).append('\n');
      }
      ord++;
    }
    copy("incoming (ord, trade_id, ext_id, native, symbol, side, qty, price, fee, fee_currency, ts, ts_precision, order_id)", rows);
    copy("incoming_alias (ord, alias)", aliases);
    database.jdbc().sql("analyze incoming").update();
  }

  private static void row(StringBuilder to, int ord, BrokerFill fill) {
    to.append(ord).append('\t').append(Ulid.next()).append('\t');
    text(to, fill.extId()).append('\t').append(fill.nativeId()).append('\t');
    text(to, fill.symbol()).append('\t').append(fill.side()).append('\t');
    to.append(fill.qty().toPlainString()).append('\t').append(fill.price().toPlainString());
    to.append('\t').append(fill.fee().toPlainString()).append('\t');
    text(to, fill.feeCurrency()).append('\t').append(fill.ts()).append('\t');
    to.append(fill.tsPrecision()).append('\t');
    String order = fill.orderId();
    if (order == null) {
      to.append("\\N");
    } else {
      text(to, order);
    }
    to.append('\n');
  }

  private static StringBuilder text(StringBuilder to, String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> to.append("\\\\");
        case '\t' -> to.append("\\t");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        default -> to.append(text.charAt(i));
      }
    }
    return to;
  }

  private void copy(String into, CharSequence rows) {
    try {
      database
          .connection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + into + " from stdin", new StringReader(rows.toString()));
    } catch (SQLException e) {
      throw new org.springframework.dao.TransientDataAccessResourceException("copying fills", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
