package tradingtwin.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tradingtwin.engine.candles.Market;

/// One run of all speed measurements.
///
/// @param machine where, and how busy it was
/// @param quick whether it was only to see that everything runs
/// @param indicators ours and the C loop in turns
/// @param scoringMillis 100,000 fills of one user, all statistics; one a run
/// @param scoredFills how many it was
/// @param growth one a number of permutation rounds
/// @param memory the shorter history first
/// @param canary milliseconds of work that never changes, between the measurements
public record SpeedStudy(
    Surroundings machine,
    boolean quick,
    List<Pair> indicators,
    double[] scoringMillis,
    int scoredFills,
    List<Growth> growth,
    List<Memory> memory,
    double[] canary) {
  private static final int PAIRS = 5;
  private static final int SYMBOLS = 8;
  private static final int BARS = 5_000;
  private static final int FEW_ROUNDS = 99;
  private static final int ALL_ROUNDS = 1999;

  /// One turn of ours and theirs, million bars a second.
  ///
  /// @param own RSI 14, ATR 14, Bollinger 20, SMA 20
  /// @param running C with Bollinger from running sums; 0 without a compiler
  /// @param twoPasses C with Bollinger in two passes; 0 without a compiler
  record Pair(double own, double running, double twoPasses) {}

  /// Measures. A quick run is short in everything and proves nothing.
  public static SpeedStudy run(Path baseline, boolean quick) {
    Surroundings.Watch watch = Surroundings.watch();
    List<Double> canary = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < (quick ? 1 : PAIRS); i++) {
      canary.add(Canary.millis());
      pairs.add(pair(baseline, quick));
    }
    canary.add(Canary.millis());
    int scored = quick ? 10_000 : 100_000;
    double[] scoring = scoring(scored, quick);
    canary.add(Canary.millis());
    Market market = PretendHistory.market(SYMBOLS, BARS, 1);
    int many = quick ? 40_000 : 1_000_000;
    int turns = quick ? 1 : PAIRS;
    List<Growth> growth =
        List.of(
            Growth.of(market, 10_000, many, FEW_ROUNDS, turns),
            Growth.of(market, 10_000, many, ALL_ROUNDS, turns));
    canary.add(Canary.millis());
    int fills = quick ? 10_000 : 100_000;
    List<Memory> memory = List.of(Memory.of(fills, market), Memory.of(2 * fills, market));
    canary.add(Canary.millis());
    return new SpeedStudy(
        watch.end(),
        quick,
        pairs,
        scoring,
        scored,
        growth,
        memory,
        canary.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Pair pair(Path baseline, boolean quick) {
    double bars = IndicatorBenchmark.BARS * 1e3;
    var plain = PlainLoop.nanos(baseline, IndicatorBenchmark.BARS);
    ChainedOptionsBuilder options = options(IndicatorBenchmark.class);
    options.warmupIterations(quick ? 1 : 3).measurementIterations(quick ? 1 : 5);
    double own = median(run(options));
    return plain
        .map(nanos -> new Pair(bars / own, bars / nanos.running(), bars / nanos.twoPasses()))
        .orElse(new Pair(bars / own, 0, 0));
  }

  private static double[] scoring(int fills, boolean quick) {
    ChainedOptionsBuilder options = options(ScoringBenchmark.class);
    options.param("fills", Integer.toString(fills)).param("rounds", Integer.toString(ALL_ROUNDS));
    if (quick) {
      options.warmupIterations(1).measurementIterations(1);
    }
    RunResult result = run(options);
    return result.getBenchmarkResults().stream()
        .flatMap(each -> each.getIterationResults().stream())
        .mapToDouble(each -> each.getPrimaryResult().getScore())
        .toArray();
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark) {
    return new OptionsBuilder().include(benchmark.getName() + "\\.").shouldFailOnError(true);
  }

  private static RunResult run(ChainedOptionsBuilder options) {
    try {
      return new Runner(options.build()).run().iterator().next();
    } catch (RunnerException problem) {
      throw new IllegalStateException("the benchmark did not run", problem);
    }
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  /// Everything promised, in the order of the promise.
  List<Goal> goals() {
    return SpeedGoals.of(this);
  }
}
