package tradingtwin.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// The machine of a run, and how busy it was.
///
/// @param java the Java that ran
/// @param system operating system and its version
/// @param processor its name
/// @param processors how many
/// @param compiler of the C loop; empty without one
/// @param loadBefore load average of a minute before the run
/// @param loadAfter the same after it
public record Surroundings(
    String java,
    String system,
    String processor,
    int processors,
    String compiler,
    double loadBefore,
    double loadAfter) {

  /// A look at the beginning.
  public record Watch(double loadBefore) {
    public Surroundings end() {
      return new Surroundings(
          Runtime.version().toString(),
          System.getProperty("os.name") + " " + System.getProperty("os.version"),
          model(),
          Runtime.getRuntime().availableProcessors(),
          PlainLoop.compiler(),
          loadBefore,
          load());
    }
  }

  public static Watch watch() {
    return new Watch(load());
  }

  /// More was running than there are processors: times are those of a queue.
  public boolean busy() {
    return Math.max(loadBefore, loadAfter) > processors + 1;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String model() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .orElse(System.getProperty("os.arch"));
    } catch (IOException absent) {
      return System.getProperty("os.arch");
    }
  }
}
