package tradingtwin.contracts.views;

/// Work that goes on; follow the job.
public record Accepted(String jobId) {}
