package tradingtwin.contracts.events;

import java.time.Instant;

/// A weekly digest was written.
public record DigestWeeklyCreated(String digestId, Instant windowStart, Instant windowEnd) {}
