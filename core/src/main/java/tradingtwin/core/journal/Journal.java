package tradingtwin.core.journal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.views.JournalEntries;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Intents;

/// The entries of each trader, to look at.
public final class Journal {
  private static final int MOST = 100;

  private final TenantDatabase database;
  private final EntryRows rows;
  private final TradeStories stories;
  private final Scores scores;
  private final Intents intents;

  Journal(
      TenantDatabase database,
      EntryRows rows,
      TradeStories stories,
      Scores scores,
      Intents intents) {
    this.database = database;
    this.rows = rows;
    this.stories = stories;
    this.scores = scores;
    this.intents = intents;
  }

  /// What to show; absent parts do not narrow.
  public record Filter(
      @Nullable EntryType type, @Nullable String intentId, @Nullable String tradeId) {}

  /// A page, newest first, of those before the cursor; of trades with what was scored.
  public JournalEntries page(String userId, Filter filter, @Nullable String cursor, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    var narrow = new EntryRows.Filter(filter.type(), filter.intentId(), filter.tradeId());
    return database.as(
        userId,
        () -> {
          if (cursor != null && rows.find(userId, cursor).isEmpty()) {
            throw RefusedException.of(ProblemCode.VALIDATION, "The cursor is not one of ours.");
          }
          List<JournalEntry> found = rows.page(userId, narrow, cursor, most + 1);
          boolean more = found.size() > most;
          List<JournalEntry> shown = more ? found.subList(0, most) : found;
          return new JournalEntries(
              shown.stream().map(entry -> told(userId, entry, Optional.empty())).toList(),
              more ? shown.getLast().entryId() : null);
        });
  }

  /// The entry, with what the fills say about its trade.
  ///
  /// @throws RefusedException when there is none of that id
  public JournalEntry get(String userId, String entryId) {
    return database.as(
        userId,
        () ->
            rows.find(userId, entryId)
                .map(entry -> told(userId, entry, story(userId, entry)))
                .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND)));
  }

  private Optional<TradeStory> story(String userId, JournalEntry entry) {
    return entry.entryType() != EntryType.POST
        ? Optional.empty()
        : Optional.ofNullable(entry.tradeId()).flatMap(id -> stories.of(userId, id));
  }

  private JournalEntry told(String userId, JournalEntry entry, Optional<TradeStory> story) {
    if (entry.entryType() != EntryType.POST) {
      return entry;
    }
    String plan = plan(entry, story).orElse(null);
    Optional<Scores.Score> score = scores.ofPlan(userId, plan);
    return new JournalEntry(
        entry.entryId(),
        entry.entryType(),
        entry.createdAt(),
        entry.updatedAt(),
        plan,
        entry.tradeId(),
        entry.symbol(),
        entry.text(),
        entry.emotions(),
        entry.followedPlan(),
        entry.lesson(),
        score.map(Scores.Score::adherence).orElse(null),
        score
            .map(Scores.Score::outcome)
            .or(() -> story.map(it -> TradeStories.outcome(it, intent(userId, plan))))
            .orElse(null),
        entry.attachments(),
        entry.sentence(),
        story.map(TradeStories::happened).orElse(null),
        entry.paperTradeId());
  }

  /// The plan that the entry names, or else the one that its trade carries out.
  private Optional<String> plan(JournalEntry entry, Optional<TradeStory> story) {
    String tradeId = entry.tradeId();
    return Optional.ofNullable(entry.intentId())
        .or(
            () ->
                tradeId == null
                    ? Optional.empty()
                    : stories.intentOf(
                        story.map(TradeStory::entryFills).orElseGet(() -> List.of(tradeId))));
  }

  private @Nullable Intent intent(String userId, @Nullable String intentId) {
    return intentId == null ? null : intents.find(userId, intentId).orElse(null);
  }
}
