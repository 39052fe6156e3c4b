package tradingtwin.contracts.events;

/// An override was asked for.
public record PretradeOverrideRequested(String overrideId, String intentId) {}
