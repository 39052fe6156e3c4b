package tradingtwin.bench.speed;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.indicators.Atr;
import tradingtwin.engine.indicators.Bollinger;
import tradingtwin.engine.indicators.Rsi;
import tradingtwin.engine.indicators.Sma;

/// A first look in a minute: reading, scoring and indicators in one process, as a table.
public final class QuickTable {
  private static final int FILLS = 20_000;
  private static final int BARS = 5_000;
  private static final int LONG_SERIES = 1_000_000;
  private static final long SEED = 20_260_101;

  private final PrintStream out;

  private QuickTable(PrintStream out) {
    this.out = out;
  }

  /// Measures and prints.
  public static void print(PrintStream out) {
    new QuickTable(out).run();
  }

  private void run() {
    out.printf(
        "Java %s, %d processors, %d MiB heap at most%n%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    out.println("| work | median ms | least | most | cpu ms |");
    out.println("|---|---|---|---|---|");
    Market market = PretendHistory.market(3, BARS, SEED);
    List<Fill> fills = PretendHistory.fills(market, FILLS, SEED);
    reading(fills);
    row(
        "score 20,000 fills, 3 × 5,000 bars",
        2,
        7,
        () -> BiasScoring.score(fills, market, BiasPolicies.DEFAULT));
    indicators();
  }

  private void reading(List<Fill> fills) {
    byte[] file = PretendHistory.krakenCsv(fills).getBytes(StandardCharsets.UTF_8);
    CsvImport csv = new CsvImport();
    CsvReading once = csv.read(file, CsvHints.none());
    if (!(once instanceof CsvReading.Recognised read) || read.fills().size() != FILLS) {
      throw new IllegalStateException("the file was not read whole, so its time means nothing");
    }
    row("read 20,000 CSV rows (first reading done)", 2, 9, () -> csv.read(file, CsvHints.none()));
  }

  private void indicators() {
    Candles series =
        PretendHistory.market(1, LONG_SERIES, SEED).bySymbol().values().iterator().next();
    List<Candle> bars = series.bars();
    double[] closes = bars.stream().mapToDouble(Candle::close).toArray();
    row("SMA 20 over 1,000,000 bars", 3, 9, () -> Sma.of(closes, 20));
    row("RSI 14 over 1,000,000 bars", 3, 9, () -> Rsi.of(closes, 14));
    row("ATR 14 over 1,000,000 bars", 3, 9, () -> Atr.of(bars, 14));
    row("Bollinger 20, 2 over 1,000,000 bars", 3, 9, () -> Bollinger.of(closes, 20, 2));
  }

  private void row(String name, int warmUps, int runs, Supplier<?> work) {
    Timed timed = Timed.of(warmUps, runs, work);
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        timed.medianWall(),
        timed.leastWall(),
        timed.mostWall(),
        timed.medianCpu());
  }
}
