package tradingtwin.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tradingtwin.bench.speed.SpeedReport;
import tradingtwin.bench.speed.SpeedStudy;

/// `speed`: JMH beside a plain C loop.
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measure indicators and scoring with JMH.")
final class SpeedCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the reports go: bench/reports, of a quick run bench/target/reports.")
  private @Nullable Path out;

  @Option(names = "--baseline", paramLabel = "FILE", description = "The C loop.")
  private Path baseline = Path.of("bench", "baselines", "indicators.c");

  @Option(names = "--quick", description = "One short round, to see that it runs.")
  private boolean quick;

  @Override
  public Integer call() {
    SpeedReport report = SpeedReport.of(SpeedStudy.run(baseline, quick));
    Path folder = ReportFolder.of(out, !quick);
    report.writeTo(folder);
    System.err.println("Reports: " + folder);
    System.out.println(report.page());
    return 0;
  }
}
