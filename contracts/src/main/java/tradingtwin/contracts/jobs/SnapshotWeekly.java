package tradingtwin.contracts.jobs;

import java.time.Instant;

/// Payload of snapshot.weekly.
///
/// @param weekEnd the Monday at which the week is over, in UTC
public record SnapshotWeekly(String jobId, String userId, Instant weekEnd) {}
