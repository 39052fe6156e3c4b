package tradingtwin.core.snapshots;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.jobs.SnapshotWeekly;
import tradingtwin.contracts.views.SnapshotManifest;
import tradingtwin.contracts.views.SnapshotManifest.Kept;
import tradingtwin.contracts.views.SnapshotManifest.Report;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.Jobs;

/// The weeks of kept reports: once one is over, a manifest in the store names all its reports with
/// their digests, and its own digest stands in the database.
public final class WeeklySnapshots {
  private final TenantDatabase database;
  private final EventsDatabase events;
  private final KeptObjects objects;
  private final Jobs jobs;
  private final JsonMapper json;
  private final InstantSource clock;
  private final SnapshotPolicy policy;

  WeeklySnapshots(
      TenantDatabase database,
      EventsDatabase events,
      KeptObjects objects,
      Jobs jobs,
      JsonMapper json,
      InstantSource clock,
      SnapshotPolicy policy) {
    this.database = database;
    this.events = events;
    this.objects = objects;
    this.jobs = jobs;
    this.json = json;
    this.clock = clock;
    this.policy = policy;
  }

  /// A trader's week that is over and has no manifest yet.
  public record Due(String userId, Instant weekEnd) {}

  /// A manifest as it is known by its digest.
  public record Snapshot(Instant weekEnd, String objectKey, String digest, int reports) {}

  /// At most so many, the oldest first; weeks begin on Monday in UTC.
  public List<Due> due(int most) {
    Instant before = clock.instant().minus(policy.afterTheWeek());
    return events.in(
        () ->
            events
                .jdbc()
                .sql(
                    """
                    select user_id, week from (
                      select user_id, (date_trunc('week', min(created_at) at time zone 'UTC')
                        + interval '7 days') at time zone 'UTC' as week
                      from kept_reports where week_end is null group by user_id) open
                    where week <= :before order by week, user_id limit :most
                    """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query((row, n) -> new Due(row.getString(1), row.getTimestamp(2).toInstant()))
                .list());
  }

  /// Asks for the work on one; the same week twice is one job.
  public String enqueue(Due due) {
    String jobId = "snapshot:" + due.userId() + ":" + due.weekEnd();
    database.run(
        due.userId(),
        () -> {
          boolean _ =
              jobs.enqueue(
                  jobId,
                  JobKind.SNAPSHOT_WEEKLY,
                  due.userId(),
                  null,
                  new SnapshotWeekly(jobId, due.userId(), due.weekEnd()));
        });
    return jobId;
  }

  /// The manifest of a week, with every object of it looked at; empty when there is nothing to
  /// list.
  ///
  /// @throws DamagedException when an object is gone or is not what was put
  public Optional<SnapshotManifest> manifest(String userId, Instant weekEnd) {
    List<Report> reports = database.as(userId, () -> open(weekEnd));
    reports.forEach(this::check);
    return reports.isEmpty()
        ? Optional.empty()
        : Optional.of(new SnapshotManifest(userId, weekEnd, reports));
  }

  private List<Report> open(Instant weekEnd) {
    return database
        .jdbc()
        .sql(
            """
            select inputs from kept_reports where week_end is null and created_at < :end
            order by created_at, run_id
            """)
        .param("end", Timestamp.from(weekEnd))
        .query((row, n) -> json.readValue(row.getString(1), Report.class))
        .list();
  }

  private void check(Report report) {
    check(report, report.question());
    check(report, report.report());
    report.bars().forEach(bars -> check(report, bars.bars()));
  }

  private void check(Report report, Kept kept) {
    if (objects.get(kept).isEmpty()) {
      throw new DamagedException(report.runId());
    }
  }

  /// Puts the manifest into the store; outside of any transaction.
  public Kept put(SnapshotManifest manifest) {
    return objects.put(manifest.userId(), json.writeValueAsBytes(manifest));
  }

  /// Notes that it is there, in the running transaction of the user.
  public void close(SnapshotManifest manifest, Kept kept) {
    int _ =
        database
            .jdbc()
            .sql(
                """
                insert into market_snapshots (user_id, week_end, object_key, digest, reports, created_at)
                values (:user, :end, :key, :digest, :reports, :at)
                """)
            .param("user", manifest.userId())
            .param("end", Timestamp.from(manifest.weekEnd()))
            .param("key", kept.key())
            .param("digest", kept.sha256())
            .param("reports", manifest.reports().size())
            .param("at", Timestamp.from(clock.instant()))
            .update();
    int _ =
        database
            .jdbc()
            .sql("update kept_reports set week_end = :end where run_id = any(:runs)")
            .param("end", Timestamp.from(manifest.weekEnd()))
            .param("runs", manifest.reports().stream().map(Report::runId).toArray(String[]::new))
            .update();
  }

  /// The manifests of a trader, oldest first.
  public List<Snapshot> of(String userId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select week_end, object_key, digest, reports from market_snapshots
                    order by week_end
                    """)
                .query(
                    (row, n) ->
                        new Snapshot(
                            row.getTimestamp(1).toInstant(),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4)))
                .list());
  }

  /// A manifest out of the store, held against its digest; empty when it is gone or damaged.
  public Optional<SnapshotManifest> read(Snapshot snapshot) {
    return objects
        .get(new Kept(snapshot.objectKey(), snapshot.digest(), 0))
        .map(content -> json.readValue(content, SnapshotManifest.class));
  }

  /// An object of a report is gone or is not what was put.
  public static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String runId) {
      super("what report " + runId + " was computed from is damaged");
    }
  }
}
