package tradingtwin.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Bollinger's bands: the mean of the last n closes ± k population standard deviations, taken in
/// two passes so that tiny and huge prices keep their digits; first at bar n − 1.
public final class Bollinger {
  private final Window window;
  private final double width;

  /// Bands over `periods` bars, `width` deviations to each side, that have seen no bar yet.
  public Bollinger(int periods, double width) {
    if (!(width > 0)) {
      throw new IllegalArgumentException("bands need a width: " + width);
    }
    this.window = new Window(periods);
    this.width = width;
  }

  /// The bands at one bar, in quote currency.
  ///
  /// @param middle the mean
  /// @param upper the mean plus k deviations
  /// @param lower the mean minus k deviations
  /// @param close the close at that bar
  public record Bands(double middle, double upper, double lower, double close) {

    /// Where the close stands between the bands, 0 at the lower and 1 at the upper; undefined for
    /// bands without width.
    public OptionalDouble percentB() {
      double spread = upper - lower;
      return spread > 0 ? OptionalDouble.of((close - lower) / spread) : OptionalDouble.empty();
    }
  }

  /// The bands after one more close.
  public Optional<Bands> next(double close) {
    window.add(close);
    OptionalDouble mean = window.mean();
    if (mean.isEmpty()) {
      return Optional.empty();
    }
    double middle = mean.getAsDouble();
    double half = width * window.deviation(middle);
    return Optional.of(new Bands(middle, middle + half, middle - half, close));
  }

  /// The bands at every bar.
  public static List<Optional<Bands>> of(double[] closes, int periods, double width) {
    Bollinger bollinger = new Bollinger(periods, width);
    List<Optional<Bands>> bands = new ArrayList<>(closes.length);
    for (double close : closes) {
      bands.add(bollinger.next(close));
    }
    return bands;
  }

  /// %B at every bar.
  public static Series percentB(double[] closes, int periods, double width) {
    Bollinger bollinger = new Bollinger(periods, width);
    return Series.of(
        closes.length,
        i -> bollinger.next(closes[i]).map(Bands::percentB).orElseGet(OptionalDouble::empty));
  }
}
