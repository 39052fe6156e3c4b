package tradingtwin.engine.indicators;

import java.util.Optional;
import java.util.OptionalDouble;

/// Bollinger's bands: the mean of the last n closes ± k population standard deviations,
/// taken so that tiny and huge prices keep their digits; first at bar n − 1.
public final class Bollinger {
  private final Window window;
  private final double width;

  /// Bands over `periods` bars, `width` deviations to each side, that have seen no bar yet.
  public Bollinger(int periods, double width) {
    this.window = new Window(periods);
    this.width = measured(width);
  }

  private static double measured(double width) {
    if (!(width > 0)) {
      throw new IllegalArgumentException("bands need a width: " + width);
    }
    return width;
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
      double place = place(close, lower, upper);
      return Double.isNaN(place) ? OptionalDouble.empty() : OptionalDouble.of(place);
    }
  }

  /// The three lines at every bar.
  ///
  /// @param middle the mean
  /// @param upper the mean plus k deviations
  /// @param lower the mean minus k deviations
  public record Lines(Series middle, Series upper, Series lower) {}

  /// The bands after one more close.
  public Optional<Bands> next(double close) {
    window.add(close);
    return window.moments().map(moments -> bands(moments.mean(0), moments.deviation(0), close));
  }

  private Bands bands(double middle, double deviation, double close) {
    double half = width * deviation;
    return new Bands(middle, middle + half, middle - half, close);
  }

  /// The bands at every bar.
  public static Lines of(double[] closes, int periods, double width) {
    measured(width);
    int undefined = Window.counted(periods) - 1;
    double[] middle = Series.room(closes.length, undefined);
    double[] upper = Series.room(closes.length, undefined);
    double[] lower = Series.room(closes.length, undefined);
    double[] means = new double[Halves.BLOCK];
    double[] uppers = new double[Halves.BLOCK];
    double[] lowers = new double[Halves.BLOCK];
    Halves.over(
        closes,
        periods,
        (halves, bar, windows) -> {
          halves.bands(width, means, uppers, lowers, windows);
          System.arraycopy(means, 0, middle, bar, windows);
          System.arraycopy(uppers, 0, upper, bar, windows);
          System.arraycopy(lowers, 0, lower, bar, windows);
        });
    return new Lines(new Series(middle), new Series(upper), new Series(lower));
  }

  /// %B at every bar.
  public static Series percentB(double[] closes, int periods, double width) {
    measured(width);
    double[] places = Series.room(closes.length, Window.counted(periods) - 1);
    Halves.over(
        closes,
        periods,
        (halves, bar, windows) -> {
          for (int i = 0; i < windows; i++) {
            double mean = halves.mean(i);
            double half = width * halves.deviation(i);
            places[bar + i] = place(closes[bar + i], mean - half, mean + half);
          }
        });
    return new Series(places);
  }

  private static double place(double close, double lower, double upper) {
    double spread = upper - lower;
    return spread > 0 ? (close - lower) / spread : Double.NaN;
  }
}
