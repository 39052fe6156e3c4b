package tradingtwin.bench.market;

import java.util.List;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.demo.DemoCandles;

/// The bundled real bars as moves, with a standard deviation of 1 and a mean volume of 1.
final class RealBars {
  private static final List<Steps> SERIES = List.of(load("BTC-USD"), load("ETH-USD"));

  private RealBars() {}

  /// One series a symbol, all over the same times.
  static List<Steps> series() {
    return SERIES;
  }

  private static Steps load(String symbol) {
    var query = new CandleQuery(symbol, Granularity.FOUR_HOUR, DemoCandles.FIRST, DemoCandles.END);
    if (!(new DemoCandles().candles(query) instanceof CandlesAnswer.Candles known)) {
      throw new IllegalStateException("the bundled bars are missing: " + symbol);
    }
    List<Bar> bars = known.bars();
    Steps steps = Steps.empty(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      steps.returns()[i] = Math.log(bar.close() / bar.open());
      steps.above()[i] = Math.log(bar.high() / Math.max(bar.open(), bar.close()));
      steps.below()[i] = Math.log(Math.min(bar.open(), bar.close()) / bar.low());
      steps.volumes()[i] = bar.volume();
    }
    return standardised(steps);
  }

  private static Steps standardised(Steps steps) {
    double drift = mean(steps.returns());
    double square = 0;
    for (double each : steps.returns()) {
      square += (each - drift) * (each - drift);
    }
    double sigma = Math.sqrt(square / steps.returns().length);
    double volume = mean(steps.volumes());
    for (int i = 0; i < steps.returns().length; i++) {
      steps.returns()[i] = (steps.returns()[i] - drift) / sigma;
      steps.above()[i] /= sigma;
      steps.below()[i] /= sigma;
      steps.volumes()[i] /= volume;
    }
    return steps;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
