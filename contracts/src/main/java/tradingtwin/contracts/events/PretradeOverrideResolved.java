package tradingtwin.contracts.events;

import tradingtwin.contracts.views.GateOverride;

/// The policy has answered an override.
public record PretradeOverrideResolved(GateOverride override) {}
