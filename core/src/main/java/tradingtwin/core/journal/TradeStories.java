package tradingtwin.core.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.trades.TradingRecord;

/// The trades behind fills and plans. Inside a transaction of the user.
final class TradeStories {
  private static final int R_DIGITS = 2;

  private final TenantDatabase database;
  private final TradingRecord record;

  TradeStories(TenantDatabase database, TradingRecord record) {
    this.database = database;
    this.record = record;
  }

  Optional<TradeStory> of(String userId, String tradeId) {
    return TradeStory.of(record.ledgerAround(userId, tradeId), tradeId);
  }

  /// The plan that one of these fills carries out.
  Optional<String> intentOf(List<String> fillIds) {
    return database
        .jdbc()
        .sql(
            """
            select intent_id from intent_matches
            where trade_id = any(:fills) and state in ('MATCHED', 'PARTLY') and intent_id is not null
            order by created_at, intent_id limit 1
            """)
        .param("fills", fillIds.toArray(String[]::new))
        .query(String.class)
        .optional();
  }

  static JournalEntry.Happened happened(TradeStory story) {
    return new JournalEntry.Happened(
        story.openedAt(),
        story.closedAt(),
        story.entry(),
        story.exit(),
        story.quantity(),
        story.fees());
  }

  /// What it brought; as multiple of the plan's risk where one is stated.
  static JournalEntry.Outcome outcome(TradeStory story, @Nullable Intent intent) {
    BigDecimal net = story.netPnl();
    BigDecimal risk = intent == null ? null : intent.declared().risk().riskAmount();
    Double r =
        net == null || risk == null || risk.signum() <= 0
            ? null
            : net.divide(risk, R_DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    return new JournalEntry.Outcome(
        net, net == null ? null : currency(story.symbol()), r, story.closedAt() != null);
  }

  private static @Nullable String currency(String symbol) {
    int dash = symbol.lastIndexOf('-');
    return dash < 0 ? null : symbol.substring(dash + 1);
  }
}
