package tradingtwin.bench.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// All statistics of one user, candles at hand.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ScoringBenchmark {
  private static final int SYMBOLS = 8;
  private static final int BARS = 5_000;

  /// Fills of the user.
  @Param({"10000", "100000", "1000000"})
  public int fills;

  /// Rounds of each permutation test; the fewest that the policy allows stand for none.
  @Param({"99", "1999"})
  public int rounds;

  private List<Fill> history = List.of();
  private Market market = Market.none();
  private BiasPolicies policies = BiasPolicies.DEFAULT;

  @Setup
  public void history() {
    market = PretendHistory.market(SYMBOLS, BARS, 1);
    history = PretendHistory.fills(market, fills, 1);
    policies = Rounds.of(rounds);
  }

  @Benchmark
  public BiasReport score() {
    return BiasScoring.score(history, market, policies);
  }
}
