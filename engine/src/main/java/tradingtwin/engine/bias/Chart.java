package tradingtwin.engine.bias;

import java.util.OptionalDouble;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.indicators.Atr;
import tradingtwin.engine.indicators.Bollinger;
import tradingtwin.engine.indicators.Ema;
import tradingtwin.engine.indicators.Rsi;
import tradingtwin.engine.indicators.Series;
import tradingtwin.engine.statistics.Percentile;

/// One symbol's bars with the indicators that support a statement. For a short all of
/// them are mirrored, so that larger always means further run in the direction of the entry.
final class Chart {
  private static final int VOLUME_BARS = 500;
  private final Candles candles;
  private final Series ema;
  private final Series atr;
  private final Series rsi;
  private final Series percentB;
  private final double[] volumeBefore;
  private final double[] closesBefore;
  private final double[] lnCloses;
  private final double[] volumes;

  Chart(Candles candles) {
    this.candles = candles;
    double[] closes = new double[candles.size()];
    lnCloses = new double[candles.size()];
    volumes = new double[candles.size()];
    volumeBefore = new double[candles.size() + 1];
    closesBefore = new double[candles.size() + 1];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = candles.close(i);
      lnCloses[i] = Math.log(closes[i]);
      volumes[i] = candles.at(i).volume();
      closesBefore[i + 1] = closesBefore[i] + closes[i];
      volumeBefore[i + 1] = volumeBefore[i] + volumes[i];
    }
    ema = Ema.of(closes, 20);
    atr = Atr.of(candles.bars(), 14);
    rsi = Rsi.of(closes, 14);
    percentB = Bollinger.percentB(closes, 20, 2);
  }

  Candles candles() {
    return candles;
  }

  /// Logarithm of the close over the close so many bars before; both bars must exist.
  double move(int bar, int bars) {
    return lnCloses[bar] - lnCloses[bar - bars];
  }

  /// Distance of the close from the mean of so many closes, its own among them; all must exist.
  double beyondMean(int bar, int bars) {
    return candles.close(bar) - (closesBefore[bar + 1] - closesBefore[bar + 1 - bars]) / bars;
  }

  /// Standing of the volume of the bar among up to `window` bars before it.
  double volumePercentile(int bar, int window) {
    int bars = Math.min(window, bar);
    int below = 0;
    int equal = 0;
    for (int i = bar - bars; i < bar; i++) {
      below += volumes[i] < volumes[bar] ? 1 : 0;
      equal += volumes[i] == volumes[bar] ? 1 : 0;
    }
    return Percentile.of(below, equal, bars);
  }

  /// ATR14 in quote currency.
  OptionalDouble atr(int bar) {
    return atr.at(bar);
  }

  /// Distance of the close from EMA20 in units of ATR14.
  OptionalDouble extension(int bar, int sign) {
    OptionalDouble mean = ema.at(bar);
    OptionalDouble range = atr.at(bar);
    return mean.isPresent() && range.isPresent() && range.getAsDouble() > 0
        ? OptionalDouble.of(sign * (candles.close(bar) - mean.getAsDouble()) / range.getAsDouble())
        : OptionalDouble.empty();
  }

  /// A price difference in units of ATR14; empty before there is one or where nothing moves.
  OptionalDouble ranges(int bar, double difference) {
    OptionalDouble range = atr.at(bar);
    return range.isPresent() && range.getAsDouble() > 0
        ? OptionalDouble.of(difference / range.getAsDouble())
        : OptionalDouble.empty();
  }

  /// ATR14 as a fraction of the close; empty before there is one.
  OptionalDouble relativeRange(int bar) {
    OptionalDouble range = atr.at(bar);
    return range.isPresent() ? OptionalDouble.of(range.getAsDouble() / candles.close(bar)) : range;
  }

  /// ln of ATR14 over the close; NaN where it is undefined.
  double lnAtrShare(int bar) {
    double range = atr.at(bar).orElse(0);
    return range > 0 ? Math.log(range / candles.close(bar)) : Double.NaN;
  }

  /// Bollinger's %B (20, 2).
  OptionalDouble percentB(int bar, int sign) {
    return mirrored(percentB.at(bar), sign, 1);
  }

  /// RSI 14.
  OptionalDouble rsi(int bar, int sign) {
    return mirrored(rsi.at(bar), sign, 100);
  }

  /// Volume of the bar over the mean of up to 500 bars before; empty where that mean is
  /// nothing.
  OptionalDouble abnormalVolume(int bar) {
    int bars = Math.min(VOLUME_BARS, bar);
    double usual = volumeBefore[bar] - volumeBefore[bar - bars];
    return usual > 0 ? OptionalDouble.of(volumes[bar] * bars / usual) : OptionalDouble.empty();
  }

  private static OptionalDouble mirrored(OptionalDouble value, int sign, double whole) {
    return value.isEmpty() || sign > 0 ? value : OptionalDouble.of(whole - value.getAsDouble());
  }
}
