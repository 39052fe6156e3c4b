package tradingtwin.contracts.views;

/// An intent was stored and will be decided.
public record IntentAccepted(String intentId) {}
