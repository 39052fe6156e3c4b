package tradingtwin.core.journal;

import java.time.InstantSource;
import java.util.Optional;
import tradingtwin.contracts.events.JournalEntryCreated;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.papertrades.PaperTrades;

/// The journal's lines about trades on paper: one each, once it has ended, in the twin's words. The
/// trader may write beside them.
public final class PaperNotes {
  private final TenantDatabase database;
  private final EntryRows rows;
  private final PaperTrades papers;
  private final Outbox outbox;
  private final InstantSource clock;

  PaperNotes(
      TenantDatabase database,
      EntryRows rows,
      PaperTrades papers,
      Outbox outbox,
      InstantSource clock) {
    this.database = database;
    this.rows = rows;
    this.papers = papers;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// What there is to say about that trade; nothing while it runs.
  public Optional<JournalWordsRequest> question(String userId, String paperTradeId) {
    return ended(userId, paperTradeId).map(JournalWordsRequest::of);
  }

  /// Writes the line and tells of it, inside a transaction of the user; a second time changes
  /// nothing.
  public void write(String userId, String paperTradeId, String sentence) {
    Optional<PaperTrade> trade = ended(userId, paperTradeId);
    String entryId = Ulid.next();
    if (trade.isPresent() && rows.tell(userId, entryId, trade.get(), sentence, clock.instant())) {
      outbox.append(
          userId,
          "journal.entry.created",
          new JournalEntryCreated(entryId, EntryType.NOTE, trade.get().intentId()));
    }
  }

  private Optional<PaperTrade> ended(String userId, String paperTradeId) {
    return database
        .as(userId, () -> papers.find(userId, paperTradeId))
        .filter(
            trade ->
                switch (trade.state()) {
                  case CLOSED, NEVER_OPENED -> true;
                  case WAITING, OPEN, NO_PRICES -> false;
                });
  }
}
