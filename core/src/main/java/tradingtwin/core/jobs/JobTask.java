package tradingtwin.core.jobs;

/// What waits in a queue: the job's name, its owner and its payload as JSON.
///
/// @param payload the record of the kind in the contracts, as JSON
public record JobTask(String jobId, String userId, String payload) {}
