package tradingtwin.core.jobs;

import org.jspecify.annotations.Nullable;

/// What waits in a queue: the job's name, its owner and its payload as JSON.
///
/// @param payload the record of the kind in the contracts, as JSON
/// @param correlationId of the request that caused it; absent when it has none
public record JobTask(String jobId, String userId, String payload, @Nullable String correlationId) {

  /// What all facts of the job are traced to: the request, or else the job itself.
  public String correlation() {
    return correlationId == null || correlationId.isEmpty() ? jobId : correlationId;
  }
}
