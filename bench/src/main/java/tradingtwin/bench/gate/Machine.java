package tradingtwin.bench.gate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/// What the machine was doing while it was measured: figures of a machine that others load are
/// worth less.
///
/// @param loadBefore load average of a minute before the first plan
/// @param loadAfter the same after the last
/// @param busy share of all processors in use while it was measured, by whomever
/// @param house processors that the house's Java program used; empty for somebody else's
/// @param bench processors that the measuring itself used
record Machine(
    int processors,
    double loadBefore,
    double loadAfter,
    double busy,
    Optional<Double> house,
    double bench) {

  /// A look at the beginning of a span, to be compared with its end.
  static final class Watch {
    private final OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final House measured;
    private final double loadBefore = system.getSystemLoadAverage();
    private long since;
    private long own;
    private Optional<Duration> house = Optional.empty();

    Watch(House measured) {
      this.measured = measured;
    }

    /// The counted span begins.
    void begin() {
      since = System.nanoTime();
      own = system.getProcessCpuTime();
      house = measured.busy();
      // The first answer belongs to the time before.
      double _ = system.getCpuLoad();
    }

    Machine end() {
      double span = System.nanoTime() - since;
      double busy = system.getCpuLoad();
      Optional<Duration> later = measured.busy();
      return new Machine(
          system.getAvailableProcessors(),
          loadBefore,
          system.getSystemLoadAverage(),
          busy,
          house.flatMap(from -> later.map(to -> to.minus(from).toNanos() / span)),
          (system.getProcessCpuTime() - own) / span);
    }
  }
}
