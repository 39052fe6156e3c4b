package tradingtwin.bench.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.indicators.Atr;
import tradingtwin.engine.indicators.Bollinger;
import tradingtwin.engine.indicators.Rsi;
import tradingtwin.engine.indicators.Sma;

/// Indicators over one million bars.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 9, time = 1)
public class IndicatorBenchmark {
  /// Bars in the series.
  public static final int BARS = 1_000_000;

  private double[] highs = {};
  private double[] lows = {};
  private double[] closes = {};

  @Setup
  public void series() {
    List<Candle> bars =
        PretendHistory.market(1, BARS, 1).bySymbol().values().iterator().next().bars();
    highs = bars.stream().mapToDouble(Candle::high).toArray();
    lows = bars.stream().mapToDouble(Candle::low).toArray();
    closes = bars.stream().mapToDouble(Candle::close).toArray();
  }

  /// RSI 14, ATR 14, Bollinger 20/2 and SMA 20.
  @Benchmark
  public void four(Blackhole hole) {
    hole.consume(Rsi.of(closes, 14));
    hole.consume(Atr.of(highs, lows, closes, 14));
    hole.consume(Bollinger.of(closes, 20, 2));
    hole.consume(Sma.of(closes, 20));
  }
}
