package tradingtwin.core.jobs;

/// Tells the workers of a queue that a job was committed; losing it costs a poll interval.
@FunctionalInterface
public interface JobWake {
  void wake(JobKind kind);
}
