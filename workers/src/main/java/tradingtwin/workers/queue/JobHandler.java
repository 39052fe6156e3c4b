package tradingtwin.workers.queue;

import tradingtwin.core.jobs.JobTask;

/// The work of one kind of job; safe to run twice.
public interface JobHandler {
  /// Does the work.
  ///
  /// @throws RetryLaterException to be asked again
  /// @throws HopelessException when no retry can help
  void run(JobTask task);

  /// The job was put aside for good; the trader should see why.
  void parked(JobTask task, String reason);
}
