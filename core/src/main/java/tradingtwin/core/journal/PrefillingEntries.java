package tradingtwin.core.journal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.views.JournalPrefill;
import tradingtwin.contracts.views.Trade;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.core.trades.TradeBook;

/// What a new entry starts from: the plan before a trade, plan and fills after it.
public final class PrefillingEntries {
  private final TenantDatabase database;
  private final Intents intents;
  private final TradeBook trades;
  private final TradeStories stories;
  private final Scores scores;
  private final AccountStatements statements;

  PrefillingEntries(
      TenantDatabase database,
      Intents intents,
      TradeBook trades,
      TradeStories stories,
      Scores scores,
      AccountStatements statements) {
    this.database = database;
    this.intents = intents;
    this.trades = trades;
    this.stories = stories;
    this.scores = scores;
    this.statements = statements;
  }

  /// The start of an entry of that type.
  ///
  /// @throws RefusedException when the intent or trade is not the trader's
  public JournalPrefill prefill(
      String userId, EntryType type, @Nullable String intentId, @Nullable String tradeId) {
    return database.as(
        userId,
        () -> {
          Optional<Trade> trade = trade(userId, tradeId);
          Optional<TradeStory> story = trade.flatMap(it -> stories.of(userId, it.tradeId()));
          Optional<Intent> intent = intent(userId, intentId, trade, story);
          if (trade.isEmpty() && type == EntryType.POST) {
            trade =
                intent.flatMap(PrefillingEntries::firstFill).flatMap(id -> trades.find(userId, id));
            story = trade.flatMap(it -> stories.of(userId, it.tradeId()));
          }
          return switch (type) {
            case PRE -> before(userId, intent);
            case POST -> after(userId, intent.orElse(null), trade.orElse(null), story.orElse(null));
            case NOTE -> note(intent.orElse(null), trade.orElse(null));
          };
        });
  }

  private Optional<Trade> trade(String userId, @Nullable String tradeId) {
    if (tradeId == null) {
      return Optional.empty();
    }
    Optional<Trade> found = trades.find(userId, tradeId);
    if (found.isEmpty()) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
    return found;
  }

  private Optional<Intent> intent(
      String userId, @Nullable String intentId, Optional<Trade> trade, Optional<TradeStory> story) {
    if (intentId != null) {
      return Optional.of(intents.get(userId, intentId));
    }
    List<String> fills =
        story
            .map(TradeStory::entryFills)
            .or(() -> trade.map(it -> List.of(it.tradeId())))
            .orElse(List.of());
    return stories.intentOf(fills).flatMap(id -> intents.find(userId, id));
  }

  private static Optional<String> firstFill(Intent intent) {
    Intent.Match match = intent.match();
    return match == null ? Optional.empty() : match.tradeIds().stream().findFirst();
  }

  private JournalPrefill before(String userId, Optional<Intent> planned) {
    Intent intent =
        planned.orElseThrow(
            () ->
                RefusedException.of(
                    ProblemCode.VALIDATION, "An entry before a trade begins with its plan."));
    Emotion felt = intent.declared().context().emotion();
    return new JournalPrefill(
        EntryType.PRE,
        intent,
        EntryText.before(
            intent.declared(),
            units(userId, intent.declared().symbol(), intent.declared().accountId())),
        null,
        null,
        null,
        null,
        intent.declared().symbol(),
        felt == null ? null : List.of(felt));
  }

  private JournalPrefill after(
      String userId, @Nullable Intent intent, @Nullable Trade trade, @Nullable TradeStory story) {
    if (intent == null && trade == null) {
      throw RefusedException.of(
          ProblemCode.VALIDATION, "An entry after a trade names the trade or its plan.");
    }
    Optional<Scores.Score> score = scores.ofPlan(userId, intent == null ? null : intent.intentId());
    Adherence adherence = score.map(Scores.Score::adherence).orElse(null);
    JournalEntry.Outcome outcome =
        score
            .map(Scores.Score::outcome)
            .orElseGet(() -> story == null ? null : TradeStories.outcome(story, intent));
    return new JournalPrefill(
        EntryType.POST,
        intent,
        EntryText.after(
            intent == null ? null : intent.declared(),
            story,
            outcome,
            units(userId, intent, trade)),
        adherence,
        outcome == null
            ? null
            : new JournalPrefill.Outcome(
                outcome.netPnl(), outcome.currency(), outcome.r(), outcome.closed()),
        story == null ? null : happened(TradeStories.happened(story)),
        trade == null ? null : trade.tradeId(),
        symbol(intent, trade),
        null);
  }

  /// By the account that the plan names, or the one that the fills came to.
  private Units units(String userId, @Nullable Intent intent, @Nullable Trade trade) {
    String named = intent == null ? null : intent.declared().accountId();
    String filled = trade == null ? null : trade.accountId();
    return units(
        userId,
        Objects.requireNonNullElse(symbol(intent, trade), ""),
        named == null ? filled : named);
  }

  /// A plan that names no account states its risk in that of the account stated last, as the gate
  /// reads it.
  private Units units(String userId, String symbol, @Nullable String accountId) {
    String currency =
        statements.of(userId).stream()
            .filter(each -> accountId == null || each.accountId().equals(accountId))
            .findFirst()
            .flatMap(each -> Optional.ofNullable(each.currency()))
            .orElse(null);
    return Units.of(symbol, currency);
  }

  private static JournalPrefill note(@Nullable Intent intent, @Nullable Trade trade) {
    return new JournalPrefill(
        EntryType.NOTE,
        intent,
        "",
        null,
        null,
        null,
        trade == null ? null : trade.tradeId(),
        symbol(intent, trade),
        null);
  }

  private static @Nullable String symbol(@Nullable Intent intent, @Nullable Trade trade) {
    if (trade != null) {
      return trade.symbol();
    }
    return intent == null ? null : intent.declared().symbol();
  }

  private static JournalPrefill.Happened happened(JournalEntry.Happened said) {
    return new JournalPrefill.Happened(
        said.openedAt(), said.closedAt(), said.entry(), said.exit(), said.quantity(), said.fees());
  }
}
