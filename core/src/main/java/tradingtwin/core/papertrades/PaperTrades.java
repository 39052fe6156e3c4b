package tradingtwin.core.papertrades;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.PaperTradeClosed;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.views.PaperTrade.State;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.papertrades.PaperRows.Kept;
import tradingtwin.engine.simulation.PaperPolicy;

/// The paper trades of each trader: opened with a verdict, looked at until they end, ended once.
public final class PaperTrades {
  private static final int MOST = 100;

  private final TenantDatabase database;
  private final EventsDatabase events;
  private final PaperRows rows;
  private final FrictionBook friction;
  private final Outbox outbox;
  private final InstantSource clock;

  PaperTrades(
      TenantDatabase database,
      EventsDatabase events,
      JsonMapper json,
      FrictionBook friction,
      Outbox outbox,
      InstantSource clock) {
    this.database = database;
    this.events = events;
    this.rows = new PaperRows(database, json);
    this.friction = friction;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// The newest ones, newest first.
  public tradingtwin.contracts.views.PaperTrades of(String userId) {
    return database.as(
        userId, () -> new tradingtwin.contracts.views.PaperTrades(rows.newest(MOST)));
  }

  /// The one of that id.
  public Optional<PaperTrade> find(String userId, String paperTradeId) {
    return database.as(userId, () -> rows.find(paperTradeId));
  }

  /// Opens one for an intent, with the transaction of its verdict; an intent has at most one.
  public void open(String userId, String intentId, PaperOrder order) {
    open(userId, intentId, order, clock.instant());
  }

  /// The same, when it is known that nothing can be seen before that moment.
  public void open(String userId, String intentId, PaperOrder order, Instant firstLook) {
    rows.insert(userId, Ulid.next(), intentId, order, State.WAITING, firstLook);
  }

  /// The same, when it is known that nobody at hand has prices of its symbol.
  public void openWithoutPrices(
      String userId, String intentId, PaperOrder order, Instant nextLook) {
    rows.insert(userId, Ulid.next(), intentId, order, State.NO_PRICES, nextLook);
  }

  /// The fee of a side as a share of what is traded: the trader's own over the latest fills whose
  /// fee was paid in the quote currency, the policy's where those are too few; inside a transaction
  /// of the user.
  public BigDecimal fee(PaperPolicy policy) {
    Bundle bundle = new Bundle();
    Answer<List<BigDecimal>> own = ownFee(bundle, policy);
    database.send(bundle);
    return fee(own.get(), policy);
  }

  /// Asks for the trader's own part of it.
  public Answer<List<BigDecimal>> ownFee(Bundle bundle, PaperPolicy policy) {
    return rows.usualFee(bundle, policy.feesFrom());
  }

  /// The fee when the trader's own part is known.
  public static BigDecimal fee(List<BigDecimal> own, PaperPolicy policy) {
    return own.isEmpty() ? BigDecimal.valueOf(policy.feeShare()) : own.getFirst();
  }

  /// One that is to be looked at, and whose it is.
  public record Due(String userId, String paperTradeId) {}

  /// Those to be looked at now, across all traders, the longest waiting first.
  public List<Due> due(int most) {
    return events.in(
        () ->
            events
                .jdbc()
                .sql(
                    """
                    select user_id, paper_trade_id from paper_trades where next_look_at <= :now
                    order by next_look_at limit :most
                    """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query((row, n) -> new Due(row.getString(1), row.getString(2)))
                .list());
  }

  /// What is played by one that has not ended; empty when it has.
  public Optional<PaperOrder> running(Due due) {
    return database.briefly(
        due.userId(),
        () -> rows.hold(due.paperTradeId()).filter(PaperTrades::runs).map(Kept::order));
  }

  /// Writes what was seen, tells an end, and says when to look next.
  ///
  /// @param next when to look again; null when nothing more can be seen
  public void note(Due due, PaperSight sight, @Nullable Instant next) {
    boolean _ =
        database.briefly(
            due.userId(),
            () ->
                rows.hold(due.paperTradeId())
                    .filter(PaperTrades::runs)
                    .map(kept -> write(due.userId(), kept, sight, next))
                    .isPresent());
  }

  private PaperTrade write(String userId, Kept kept, PaperSight sight, @Nullable Instant next) {
    PaperTrade seen = sight.of(kept);
    boolean ended = isEnd(seen.state());
    rows.update(kept, seen, ended ? null : next);
    if (ended) {
      friction.simulated(kept.trade().intentId());
      outbox.append(userId, "paper.trade.closed", new PaperTradeClosed(seen));
    } else if (next == null) {
      friction.neverSimulated(kept.trade().intentId());
    }
    return seen;
  }

  private static boolean runs(Kept kept) {
    return !isEnd(kept.trade().state());
  }

  private static boolean isEnd(State state) {
    return switch (state) {
      case CLOSED, NEVER_OPENED -> true;
      case WAITING, OPEN, NO_PRICES -> false;
    };
  }
}
