package tradingtwin.marketdata;

import java.time.Instant;
import java.util.Objects;

/// The prices of one span of time in one product: first, highest, lowest, last, and the base
/// quantity that changed hands.
///
/// @param start the moment the span opens; it closes one [Granularity] later
public record Bar(
    Instant start, double open, double high, double low, double close, double volume) {

  public Bar {
    Objects.requireNonNull(start, "start");
    if (!(low > 0) || !Double.isFinite(high) || low > high) {
      throw new IllegalArgumentException("a bar needs 0 < low <= high: " + low + ", " + high);
    }
    if (!(open >= low && open <= high) || !(close >= low && close <= high)) {
      throw new IllegalArgumentException("open and close lie between low and high");
    }
    if (!(volume >= 0) || !Double.isFinite(volume)) {
      throw new IllegalArgumentException("a volume is a finite number, zero or more: " + volume);
    }
  }
}
