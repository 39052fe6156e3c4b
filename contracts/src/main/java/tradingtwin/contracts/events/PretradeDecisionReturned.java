package tradingtwin.contracts.events;

import tradingtwin.contracts.views.GateDecision;

/// The gate has decided.
public record PretradeDecisionReturned(GateDecision decision) {}
