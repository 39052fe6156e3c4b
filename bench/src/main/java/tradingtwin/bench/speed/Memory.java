package tradingtwin.bench.speed;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// Bytes that a fill takes.
///
/// @param fills how many fills
/// @param held by the fills themselves, a fill
/// @param peak alive at once beside them while scoring, a fill; sampled
/// @param allocated in all while scoring, a fill
record Memory(int fills, double held, double peak, double allocated) {
  private static final int PAUSE = 15;

  static Memory of(int count, Market market) {
    long empty = alive();
    List<Fill> fills = PretendHistory.fills(market, count, 1);
    long before = alive();
    var threads = ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
    long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
    BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
    long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
    long peak = peakWhile(() -> BiasScoring.score(fills, market, BiasPolicies.DEFAULT));
    if (report.decisions() == 0) {
      throw new IllegalStateException("nothing was scored");
    }
    return new Memory(
        count,
        (before - empty) / (double) count,
        (peak - before) / (double) count,
        allocated / (double) count);
  }

  /// Bytes that each fill more takes at the peak, from a shorter history to this one.
  double slopeFrom(Memory shorter) {
    return (peak * fills - shorter.peak * shorter.fills) / (fills - shorter.fills);
  }

  private static long peakWhile(Runnable work) {
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong peak = new AtomicLong();
    Thread watcher =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  while (!over.get()) {
                    peak.accumulateAndGet(alive(), Math::max);
                    pause();
                  }
                });
    work.run();
    over.set(true);
    try {
      watcher.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    return peak.get();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static long alive() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
