package tradingtwin.contracts.jobs;

/// Payload of simulate.simple.
public record SimulateSimple(String jobId, String userId, String simulationId) {}
