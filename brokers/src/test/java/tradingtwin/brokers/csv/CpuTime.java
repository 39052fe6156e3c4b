package tradingtwin.brokers.csv;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/// The processor time that work took: what it costs, however busy the machine is meanwhile.
public record CpuTime<T>(T result, Duration took) {

  public static <T> CpuTime<T> of(Supplier<T> work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = work.get();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return new CpuTime<>(result, Duration.ofNanos(after - before));
  }
}
