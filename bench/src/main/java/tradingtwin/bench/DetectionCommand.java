package tradingtwin.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tradingtwin.bench.detection.Detection;
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

  @Option(names = "--out", paramLabel = "DIR", description = "Where the reports go.")
  private Path out = Path.of("bench", "reports");

  @Option(names = "--json", description = "Print the JSON as well; progress goes to stderr.")
  private boolean json;

  @Override
  public Integer call() {
    PrintStream terminal = json ? System.err : System.out;
    Detection run = Detection.run(new Detection.Setup(seed, traders, threads), terminal);
    Reports reports = Reports.of(run);
    reports.writeTo(out);
    if (json) {
      System.out.println(reports.json());
    } else {
      System.out.println(reports.page());
    }
    return 0;
  }
}
