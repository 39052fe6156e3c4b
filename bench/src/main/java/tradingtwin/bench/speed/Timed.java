package tradingtwin.bench.speed;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/// Several runs of the same work: wall-clock and processor time of the calling thread.
///
/// @param wallMillis each run's wall-clock time, sorted
/// @param cpuMillis each run's processor time, sorted
record Timed(double[] wallMillis, double[] cpuMillis) {
  private static final double NANOS = 1e6;

  /// Runs the work a few times unmeasured, then measured.
  static Timed of(int warmUps, int runs, Supplier<?> work) {
    for (int i = 0; i < warmUps; i++) {
      Object _ = work.get();
    }
    double[] wall = new double[runs];
    double[] cpu = new double[runs];
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < runs; i++) {
      long wallBefore = System.nanoTime();
      long cpuBefore = threads.getCurrentThreadCpuTime();
      Object _ = work.get();
      cpu[i] = (threads.getCurrentThreadCpuTime() - cpuBefore) / NANOS;
      wall[i] = (System.nanoTime() - wallBefore) / NANOS;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    return new Timed(wall, cpu);
  }

  double medianWall() {
    return wallMillis[wallMillis.length / 2];
  }

  double medianCpu() {
    return cpuMillis[cpuMillis.length / 2];
  }

  double leastWall() {
    return wallMillis[0];
  }

  double mostWall() {
    return wallMillis[wallMillis.length - 1];
  }
}
