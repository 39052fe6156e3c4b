package tradingtwin.contracts.events;

import java.time.Instant;

/// New entries are open again.
public record CooldownEnded(String cooldownId, Instant endedAt) {}
