package tradingtwin.core.papertrades;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.views.PaperTrade.Better;
import tradingtwin.contracts.views.PaperTrade.State;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;

/// Rows of paper trades, written and read. Inside a transaction of the user.
final class PaperRows {
  private static final int LATEST_FILLS = 200;

  private final TenantDatabase database;
  private final JsonMapper json;

  PaperRows(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// What is played and where it stands, as one body.
  record Kept(PaperOrder order, PaperTrade trade) {

    /// The trade as it stands now.
    PaperTrade view(
        State state,
        @Nullable Instant openedAt,
        @Nullable Better end,
        @Nullable Better better,
        @Nullable Instant seenUntil) {
      return new PaperTrade(
          trade.paperTradeId(),
          trade.intentId(),
          order.symbol(),
          order.direction(),
          state,
          openedAt,
          end == null ? null : end.closedAt(),
          order.entry(),
          end == null ? null : end.exit(),
          end == null ? null : end.by(),
          end == null ? null : end.netPnl(),
          end == null ? null : end.r(),
          order.size(),
          order.stop(),
          order.target(),
          order.feeShare().doubleValue(),
          order.entryUntil(),
          seenUntil == null ? trade.seenUntil() : seenUntil,
          better);
    }
  }

  /// Leaves a fresh one to the end of the transaction.
  void insert(
      String userId,
      String paperTradeId,
      String intentId,
      PaperOrder order,
      State state,
      Instant look) {
    PaperTrade blank = blank(paperTradeId, intentId, order);
    Kept fresh = new Kept(order, new Kept(order, blank).view(state, null, null, null, null));
    database.lastly(
        Said.that(
                """
                insert into paper_trades (paper_trade_id, user_id, intent_id, state, body, next_look_at)
                values (:id, :user, :intent, :state, :body::jsonb, :look)
                on conflict (user_id, intent_id) do nothing
                """)
            .with("id", paperTradeId)
            .with("user", userId)
            .with("intent", intentId)
            .with("state", state.name())
            .with("body", json.writeValueAsString(fresh))
            .with("look", Timestamp.from(look)));
  }

  private static PaperTrade blank(String paperTradeId, String intentId, PaperOrder order) {
    return new PaperTrade(
        paperTradeId,
        intentId,
        order.symbol(),
        order.direction(),
        State.WAITING,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// The row, held against changes until the transaction ends.
  Optional<Kept> hold(String paperTradeId) {
    return database
        .jdbc()
        .sql("select body from paper_trades where paper_trade_id = :id for update")
        .param("id", paperTradeId)
        .query((row, n) -> kept(row.getString(1)))
        .optional();
  }

  void update(Kept kept, PaperTrade seen, @Nullable Instant next) {
    database
        .jdbc()
        .sql(
            """
            update paper_trades set state = :state, body = :body::jsonb, next_look_at = :next
            where paper_trade_id = :id
            """)
        .param("state", seen.state().name())
        .param("body", json.writeValueAsString(new Kept(kept.order(), seen)))
        .param("next", next == null ? null : Timestamp.from(next))
        .param("id", seen.paperTradeId())
        .update();
  }

  Optional<PaperTrade> find(String paperTradeId) {
    return database
        .jdbc()
        .sql("select body from paper_trades where paper_trade_id = :id")
        .param("id", paperTradeId)
        .query((row, n) -> kept(row.getString(1)).trade())
        .optional();
  }

  List<PaperTrade> newest(int most) {
    return database
        .jdbc()
        .sql("select body from paper_trades order by paper_trade_id desc limit :most")
        .param("most", most)
        .query((row, n) -> kept(row.getString(1)).trade())
        .list();
  }

  Answer<List<BigDecimal>> usualFee(Bundle bundle, int least) {
    return bundle.ask(
        Said.that(
                """
                select sum(fee) / sum(qty * price) from (
                  select fee, qty, price from trades
                  where fee_currency <> '' and fee_currency = substring(symbol from '[^-]+$')
                  order by ts desc limit :most) latest
                having count(*) >= :least and sum(fee) >= 0
                """)
            .with("most", LATEST_FILLS)
            .with("least", least),
        (row, n) -> row.getBigDecimal(1));
  }

  private Kept kept(String body) {
    return json.readValue(body, Kept.class);
  }
}
