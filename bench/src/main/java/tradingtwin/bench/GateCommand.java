package tradingtwin.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tradingtwin.bench.gate.GateReport;
import tradingtwin.bench.gate.GateStudy;
import tradingtwin.bench.gate.House;
import tradingtwin.bench.gate.Load;

/// `gate`: how long a plan waits for its verdict.
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measure from POST to the verdict on the open stream, in a running house.")
final class GateCommand implements Callable<Integer> {
  @Option(names = "--rate", paramLabel = "N", description = "Plans a second.")
  private int rate = Load.USUAL.rate();

  @Option(
      names = "--before",
      split = ",",
      paramLabel = "N",
      description = "Rates to measure before it, lowest first, for the table; 0 for none.")
  private List<Integer> before = List.of(40, 80, 120);

  @Option(names = "--seconds", paramLabel = "N", description = "How long it is measured.")
  private int seconds = (int) Load.USUAL.measured().toSeconds();

  @Option(names = "--warm-up", paramLabel = "N", description = "Seconds at that rate before it.")
  private int warmUp = (int) Load.USUAL.warmUp().toSeconds();

  @Option(names = "--traders", paramLabel = "N", description = "Traders, each with an open stream.")
  private int traders = Load.USUAL.traders();

  @Option(names = "--trips", paramLabel = "N", description = "Round trips in each one's history.")
  private int trips = Load.USUAL.trips();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "A house that is open already; else one is started with ./twin run.")
  private @Nullable URI url;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the reports go: bench/reports for the usual load on a house of its own, else"
              + " bench/target/reports.")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    List<Load> loads =
        Stream.concat(before.stream().filter(each -> each > 0 && each < rate), Stream.of(rate))
            .map(this::load)
            .toList();
    try (House house = url == null ? House.start(Path.of("twin")) : House.at(url)) {
      List<GateStudy.Figures> figures = GateStudy.run(house, loads, System.err::println);
      GateReport report = GateReport.of(figures);
      boolean whole = url == null && load(rate).equals(Load.USUAL);
      report.writeTo(ReportFolder.of(out, whole));
      System.out.println(report.page());
      return figures.getLast().whole() ? 0 : 1;
    }
  }

  private Load load(int plansASecond) {
    return new Load(
        plansASecond, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), traders, trips);
  }
}
