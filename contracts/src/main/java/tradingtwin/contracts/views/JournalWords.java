package tradingtwin.contracts.views;

/// The twin's words beside a journal entry, linted.
public record JournalWords(String sentence) {}
