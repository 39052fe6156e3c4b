package tradingtwin.contracts.views;

/// An entry was written; its words are asked for by its name, so that no kept answer holds them.
public record JournalEntryWritten(String entryId) {}
