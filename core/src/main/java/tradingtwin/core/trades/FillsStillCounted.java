package tradingtwin.core.trades;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tradingtwin.contracts.views.Trade;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Ledger;

/// Fills that were taken back and that limits still count: losses must not be gone with the
/// import that told them before the trader's next day.
public final class FillsStillCounted {
  private final TenantDatabase database;
  private final TradeBook book;
  private final Loosening loosening;

  FillsStillCounted(TenantDatabase database, TradeBook book, Loosening loosening) {
    this.database = database;
    this.book = book;
    this.loosening = loosening;
  }

  /// A fill and when it ceases to count, as it was when it was taken back.
  private record Taken(Trade fill, Instant until) {}

  /// Keeps what the undoing of that import is about to remove; nothing where nothing is in use
  /// that could be loosened. Inside a transaction of the user.
  void keep(String userId, String importId) {
    Instant until = loosening.nextDayOnceInUse(userId);
    Instant now = loosening.now();
    if (!until.isAfter(now)) {
      return;
    }
    int _ =
        database
            .jdbc()
            .sql(
                """
                insert into fills_taken_back (taken_id, user_id, trade_id, broker, account_id, ext_id,
                  symbol, side, qty, price, fee, fee_currency, ts, ts_precision, order_id, counts_until,
                  created_at)
                select :import || '-' || t.trade_id, t.user_id, t.trade_id, t.broker, t.account_id,
                  t.ext_id, t.symbol, t.side, t.qty, t.price, t.fee, t.fee_currency, t.ts,
                  t.ts_precision, t.order_id, :until, :now
                from trades t
                where t.trade_id in (select trade_id from trade_bringers where import_id = :import)
                  and not exists (select 1 from trade_bringers o
                    where o.trade_id = t.trade_id and o.import_id <> :import)
                """)
            .param("import", importId)
            .param("now", Timestamp.from(now))
            .param("until", Timestamp.from(until))
            .update();
  }

  /// Everything that was done, those fills too; empty where there are none. One that came again
  /// as it was is no longer taken back.
  public Optional<Ledger> ledger(String userId) {
    return database.as(
        userId,
        () -> {
          List<Trade> taken = taken();
          if (taken.isEmpty()) {
            return Optional.empty();
          }
          List<Trade> all = new ArrayList<>(book.all(userId));
          all.addAll(taken);
          all.sort(Comparator.comparing(Trade::ts).thenComparing(Trade::tradeId));
          return Optional.of(Ledger.of(EngineFills.of(all), DecisionPolicy.DEFAULT));
        });
  }

  /// A pause that runs when the day ends puts the end off.
  private List<Trade> taken() {
    List<Taken> kept =
        database
            .jdbc()
            .sql(
                """
                select distinct on (k.account_id, k.ext_id) k.*, '{}'::text[] as labels, null::text as hand
                from fills_taken_back k where not exists (select 1 from trades t
                  where (t.account_id, t.ext_id, t.symbol, t.side, t.qty, t.price, t.fee, t.ts)
                    is not distinct from
                    (k.account_id, k.ext_id, k.symbol, k.side, k.qty, k.price, k.fee, k.ts))
                order by k.account_id, k.ext_id, k.counts_until desc
                """)
            .query(
                (row, n) ->
                    new Taken(TradeBook.trade(row), row.getTimestamp("counts_until").toInstant()))
            .list();
    if (kept.isEmpty()) {
      return List.of();
    }
    Instant now = loosening.now();
    Loosening.Allowed allowed = loosening.allowed();
    return kept.stream()
        .filter(each -> allowed.from(each.until()).isAfter(now))
        .map(Taken::fill)
        .toList();
  }
}
