package tradingtwin.workers.queue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tradingtwin.contracts.events.TradesImported;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.workers.WorkersHouse;

/// Work as every handler does it: begin, do something, then one fenced transaction; its effect is
/// one fact a job.
final class FencedWork implements JobHandler {
  final List<String> parked = new CopyOnWriteArrayList<>();
  final AtomicInteger begun = new AtomicInteger();
  final CountDownLatch started = new CountDownLatch(1);

  private final Jobs jobs;
  private final TenantDatabase database;
  private final Outbox outbox;
  private final Consumer<JobTask> middle;

  /// @param middle what happens between the beginning and the last transaction
  FencedWork(WorkersHouse house, Consumer<JobTask> middle) {
    this.jobs = house.part(Jobs.class);
    this.database = house.part(TenantDatabase.class);
    this.outbox = house.part(Outbox.class);
    this.middle = middle;
  }

  @Override
  public void run(JobTask task) {
    Optional<Integer> attempt = database.as(task.userId(), () -> jobs.begin(task.jobId()));
    if (attempt.isPresent()) {
      begun.incrementAndGet();
      started.countDown();
      middle.accept(task);
      database.run(
          task.userId(),
          () -> {
            if (jobs.holds(task.jobId(), attempt.get())) {
              outbox.append(
                  task.userId(), "trades.imported", new TradesImported(task.jobId(), 1, 0, 0, 1));
              jobs.done(task.jobId(), attempt.get());
            }
          });
    }
  }

  @Override
  public void parked(JobTask task, String reason) {
    parked.add(reason);
  }
}
