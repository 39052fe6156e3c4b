package tradingtwin.core.trades;

/// Into whose books fills go.
public record Target(String userId, String broker, String accountId) {}
