package tradingtwin.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tradingtwin.engine.candles.Market;

/// One run of all speed measurements.
///
/// @param java the Java that ran
/// @param processors of the machine
/// @param indicators median nanoseconds of the four indicators over a million bars
/// @param plainLoop the same of the C loops; empty without a C compiler
/// @param scorings one a number of fills and rounds
/// @param memory one a number of fills
public record SpeedStudy(
    String java,
    int processors,
    double indicators,
    Optional<PlainLoop.Nanos> plainLoop,
    List<Scoring> scorings,
    List<Memory> memory) {

  /// Scoring all fills of one user.
  ///
  /// @param fills how many
  /// @param rounds of each permutation test
  /// @param millis median wall-clock time
  record Scoring(int fills, int rounds, double millis) {
    double microsPerFill() {
      return millis * 1000 / fills;
    }
  }

  /// Measures; the longest history is left out of a short run.
  public static SpeedStudy run(Path baseline, boolean quick) {
    Optional<PlainLoop.Nanos> plain = PlainLoop.nanos(baseline, IndicatorBenchmark.BARS);
    double indicators = median(jmh(IndicatorBenchmark.class, quick).iterator().next());
    List<Scoring> scorings = new ArrayList<>();
    for (RunResult each : jmh(ScoringBenchmark.class, quick)) {
      scorings.add(
          new Scoring(
              Integer.parseInt(each.getParams().getParam("fills")),
              Integer.parseInt(each.getParams().getParam("rounds")),
              median(each)));
    }
    Market market = PretendHistory.market(8, 5_000, 1);
    List<Memory> memory = new ArrayList<>();
    for (int count : quick ? new int[] {10_000} : new int[] {10_000, 100_000, 300_000}) {
      memory.add(Memory.of(count, market));
    }
    return new SpeedStudy(
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        indicators,
        plain,
        scorings,
        memory);
  }

  private static Collection<RunResult> jmh(Class<?> benchmark, boolean quick) {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(benchmark.getName() + "\\.").shouldFailOnError(true);
    if (quick) {
      options.warmupIterations(1).measurementIterations(1);
      if (benchmark == ScoringBenchmark.class) {
        options.param("fills", "10000");
      }
    }
    try {
      return new Runner(options.build()).run();
    } catch (RunnerException problem) {
      throw new IllegalStateException("the benchmark did not run", problem);
    }
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  /// The scoring of so many fills with so many rounds.
  OptionalDouble microsPerFill(int fills, int rounds) {
    return scorings.stream()
        .filter(each -> each.fills() == fills && each.rounds() == rounds)
        .mapToDouble(Scoring::microsPerFill)
        .findFirst();
  }
}
