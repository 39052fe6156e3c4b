package tradingtwin.core.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.events.JournalEntryChanged;
import tradingtwin.contracts.events.JournalEntryCreated;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.JournalDraft;
import tradingtwin.contracts.requests.JournalEntryChange;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.journal.EntryRows.Words;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.trades.TradeBook;

/// What a trader does with entries: write one, and write it anew.
public final class WritingEntries {
  static final String CHANGED = "journal.entry.changed";
  private static final String CREATED = "journal.entry.created";

  private final TenantDatabase database;
  private final EntryRows rows;
  private final Accounts accounts;
  private final Intents intents;
  private final TradeBook trades;
  private final Outbox outbox;
  private final InstantSource clock;

  WritingEntries(
      TenantDatabase database,
      EntryRows rows,
      Accounts accounts,
      Intents intents,
      TradeBook trades,
      Outbox outbox,
      InstantSource clock) {
    this.database = database;
    this.rows = rows;
    this.accounts = accounts;
    this.intents = intents;
    this.trades = trades;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Stores the entry and tells of it, in one transaction.
  ///
  /// @return the entry's id
  public String write(String userId, JournalDraft draft) {
    return database.as(
        userId,
        () -> {
          Optional<Intent> intent = planned(userId, draft.intentId());
          requireOwnTrade(userId, draft.tradeId());
          requireLink(draft);
          Persona persona =
              intent.map(Intent::persona).orElseGet(() -> accounts.get(userId).persona());
          String entryId = Ulid.next();
          rows.insert(userId, entryId, draft, persona, clock.instant());
          outbox.append(
              userId,
              CREATED,
              new JournalEntryCreated(entryId, draft.entryType(), draft.intentId()));
          return entryId;
        });
  }

  /// Writes the entry anew; absent parts stay as they are.
  public void change(String userId, String entryId, JournalEntryChange change) {
    Instant now = clock.instant();
    database.run(
        userId,
        () -> {
          Words before =
              rows.hold(userId, entryId)
                  .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
          String text = change.text();
          String lesson = change.lesson();
          Words after =
              new Words(
                  text == null ? before.text() : text, lesson == null ? before.lesson() : lesson);
          rows.update(userId, entryId, after, change.emotions(), change.followedPlan(), now);
          outbox.append(userId, CHANGED, new JournalEntryChanged(entryId));
        });
  }

  private Optional<Intent> planned(String userId, @Nullable String intentId) {
    if (intentId == null) {
      return Optional.empty();
    }
    Optional<Intent> intent = intents.find(userId, intentId);
    if (intent.isEmpty()) {
      throw nothingAt("/intentId");
    }
    return intent;
  }

  private void requireOwnTrade(String userId, @Nullable String tradeId) {
    if (tradeId != null && trades.find(userId, tradeId).isEmpty()) {
      throw nothingAt("/tradeId");
    }
  }

  private static void requireLink(JournalDraft draft) {
    boolean unplanned = draft.intentId() == null;
    if (draft.entryType() == EntryType.PRE && unplanned) {
      throw RefusedException.of(
          ProblemCode.VALIDATION, "An entry before a trade begins with its plan.");
    }
    if (draft.entryType() == EntryType.POST && unplanned && draft.tradeId() == null) {
      throw RefusedException.of(
          ProblemCode.VALIDATION, "An entry after a trade names the trade or its plan.");
    }
  }

  private static RefusedException nothingAt(String pointer) {
    return RefusedException.of(
        ProblemCode.VALIDATION, "There is nothing of this name at " + pointer + ".");
  }
}
