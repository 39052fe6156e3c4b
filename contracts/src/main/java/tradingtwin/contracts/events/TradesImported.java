package tradingtwin.contracts.events;

/// Fills were stored.
public record TradesImported(
    String importId, int stored, int duplicate, int failed, int tradesVersion) {}
