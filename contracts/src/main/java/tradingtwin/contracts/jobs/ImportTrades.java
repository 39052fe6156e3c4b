package tradingtwin.contracts.jobs;

/// Payload of import.trades.
public record ImportTrades(String jobId, String userId, String importId) {}
