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
  private final Intents intents;

  Journal(TenantDatabase database, EntryRows rows, TradeStories stories, Intents intents) {
    this.database = database;
    this.rows = rows;
    this.stories = stories;
    this.intents = intents;
  }

  /// What to show; absent parts do not narrow.
  public record Filter(
      @Nullable EntryType type, @Nullable String intentId, @Nullable String tradeId) {}

  /// A page, newest first, of those before the cursor.
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
          return new JournalEntries(shown, more ? shown.getLast().entryId() : null);
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
                .map(entry -> told(userId, entry))
                .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND)));
  }

  private JournalEntry told(String userId, JournalEntry entry) {
    String tradeId = entry.tradeId();
    Optional<TradeStory> story = tradeId == null ? Optional.empty() : stories.of(userId, tradeId);
    return story.isEmpty() ? entry : told(entry, story.get(), intent(userId, entry.intentId()));
  }

  private @Nullable Intent intent(String userId, @Nullable String intentId) {
    return intentId == null ? null : intents.find(userId, intentId).orElse(null);
  }

  private static JournalEntry told(JournalEntry entry, TradeStory story, @Nullable Intent intent) {
    boolean after = entry.entryType() == EntryType.POST;
    JournalEntry.Outcome brought = entry.outcome();
    return new JournalEntry(
        entry.entryId(),
        entry.entryType(),
        entry.createdAt(),
        entry.updatedAt(),
        entry.intentId(),
        entry.tradeId(),
        entry.symbol(),
        entry.text(),
        entry.emotions(),
        entry.followedPlan(),
        entry.lesson(),
        entry.adherence(),
        brought == null && after ? TradeStories.outcome(story, intent) : brought,
        entry.attachments(),
        entry.sentence(),
        after ? TradeStories.happened(story) : null);
  }
}
