package tradingtwin.contracts.events;

import tradingtwin.contracts.views.Cooldown;

/// New entries are paused.
public record CooldownStarted(Cooldown cooldown) {}
