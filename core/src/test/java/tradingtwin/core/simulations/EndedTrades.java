package tradingtwin.core.simulations;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.RunningCore;

/// A trader with fills in DOT-USD, put where the ledger keeps them.
final class EndedTrades {
  static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");

  final RunningCore core;
  final String userId;
  private final String account = Ulid.next();

  EndedTrades(RunningCore core) {
    this.core = core;
    this.userId = core.trader();
    core.everything()
        .sql(
            "insert into broker_accounts (account_id, user_id, broker, name) values (?, ?, 'csv', 'c')")
        .params(account, userId)
        .update();
  }

  /// A fill so long after noon, with a fee of a tenth of a per cent; the answer is its id.
  String fills(String side, String qty, String price, Duration later) {
    String tradeId = Ulid.next();
    BigDecimal fee = new BigDecimal(qty).multiply(new BigDecimal(price)).movePointLeft(3);
    core.everything()
        .sql(
            """
            insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side,
              qty, price, fee, fee_currency, ts, ts_precision)
            values (?, ?, 'csv', ?, ?, true, 'DOT-USD', ?, ?, ?, ?, 'USD', ?, 'SECOND')
            """)
        .params(
            tradeId,
            userId,
            account,
            tradeId,
            side,
            new BigDecimal(qty),
            new BigDecimal(price),
            fee,
            Timestamp.from(NOON.plus(later)))
        .update();
    return tradeId;
  }
}
