package tradingtwin.contracts.events;

/// A journal entry reads differently now: its words, its pictures, or what the twin says beside
/// it.
public record JournalEntryChanged(String entryId) {}
