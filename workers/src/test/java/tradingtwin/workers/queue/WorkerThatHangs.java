package tradingtwin.workers.queue;

import java.util.concurrent.CountDownLatch;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.workers.WorkersHouse;

/// A worker process that takes a job, says so, and never ends it; for killing.
final class WorkerThatHangs {
  private WorkerThatHangs() {}

  public static void main(String[] arguments) {
    WorkersHouse house =
        WorkersHouse.on(arguments[0], arguments[1], WorkersHouse.coinbase(WorkersHouse.NOBODY));
    CountDownLatch never = new CountDownLatch(1);
    FencedWork work =
        new FencedWork(
            house,
            task -> {
              System.out.println("said " + task.jobId());
              forever(never);
            });
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, work, WorkersHouse.HURRIED);
  }

  private static void forever(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
