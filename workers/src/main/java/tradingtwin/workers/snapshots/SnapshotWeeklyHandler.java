package tradingtwin.workers.snapshots;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.jobs.SnapshotWeekly;
import tradingtwin.contracts.views.SnapshotManifest;
import tradingtwin.contracts.views.SnapshotManifest.Kept;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.snapshots.WeeklySnapshots;
import tradingtwin.workers.queue.HopelessException;
import tradingtwin.workers.queue.JobHandler;

/// `snapshot.weekly`: holds every object of a week's reports against its digest, writes the
/// manifest, and notes it with the end of the job in one transaction.
final class SnapshotWeeklyHandler implements JobHandler {
  private final TenantDatabase database;
  private final Jobs jobs;
  private final WeeklySnapshots weeks;
  private final JsonMapper json;

  SnapshotWeeklyHandler(
      TenantDatabase database, Jobs jobs, WeeklySnapshots weeks, JsonMapper json) {
    this.database = database;
    this.jobs = jobs;
    this.weeks = weeks;
    this.json = json;
  }

  @Override
  public void run(JobTask task) {
    SnapshotWeekly wanted = json.readValue(task.payload(), SnapshotWeekly.class);
    Optional<Integer> attempt = database.as(task.userId(), () -> jobs.begin(task.jobId()));
    if (attempt.isEmpty()) {
      return;
    }
    Optional<SnapshotManifest> manifest = manifest(wanted);
    Optional<Kept> kept = manifest.map(weeks::put);
    database.run(
        task.userId(),
        () -> {
          if (jobs.holds(task.jobId(), attempt.get())) {
            manifest.ifPresent(whole -> weeks.close(whole, kept.orElseThrow()));
            jobs.done(task.jobId(), attempt.get());
          }
        });
  }

  private Optional<SnapshotManifest> manifest(SnapshotWeekly wanted) {
    try {
      return weeks.manifest(wanted.userId(), wanted.weekEnd());
    } catch (WeeklySnapshots.DamagedException damaged) {
      throw new HopelessException(String.valueOf(damaged.getMessage()));
    }
  }

  /// Listed for the operator; the reports themselves stand as they are.
  @Override
  public void parked(JobTask task, String reason) {}
}
