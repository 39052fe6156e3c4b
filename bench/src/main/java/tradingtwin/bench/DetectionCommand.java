package tradingtwin.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tradingtwin.bench.detection.Detection;
import tradingtwin.bench.detection.Frozen;
import tradingtwin.bench.detection.Reports;

/// `detection`: how good the detectors are on traders of whom everything is known.
@Command(
    name = "detection",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Score invented traders and count what is found.")
final class DetectionCommand implements Callable<Integer> {
  @Option(names = "--seed", description = "Below 1000000 for development; from there on held out.")
  private long seed = 1;

  @Option(
      names = "--traders",
      description = "Traders without a habit a family; a fifteenth of it a cell with one.")
  private int traders = Detection.Setup.FULL;

  @Option(names = "--threads", description = "Traders looked at side by side.")
  private int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the reports go: bench/reports for a held-out seed and 1850 traders or more, else"
              + " bench/target/reports.")
  private @Nullable Path out;

  @Option(names = "--frozen", paramLabel = "FILE", description = "What freeze wrote.")
  private Path frozen = FreezeCommand.USUAL;

  @Option(names = "--json", description = "Print the JSON as well; progress goes to stderr.")
  private boolean json;

  @Override
  public Integer call() {
    PrintStream terminal = json ? System.err : System.out;
    var setup = new Detection.Setup(seed, traders, threads, Frozen.in(frozen));
    Reports reports = Reports.of(Detection.run(setup, terminal));
    Path folder = ReportFolder.of(out, setup.heldOut() && setup.whole());
    reports.writeTo(folder);
    System.err.println("Reports: " + folder);
    if (json) {
      System.out.println(reports.json());
    } else {
      System.out.println(reports.page());
    }
    return 0;
  }
}
