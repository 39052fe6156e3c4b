package tradingtwin.contracts.events;

/// A plan was declared, or its gate is asked again.
public record PretradeIntentSubmitted(String intentId, int evaluation) {}
