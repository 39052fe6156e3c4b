package tradingtwin.core.tradecharts;

import java.time.Duration;

/// What is drawn around a trade.
///
/// @param barsWanted bars of the trade itself, where they are short enough
/// @param around bars before and after it
/// @param patience how long a source of prices is waited for while a trader looks
record ChartPolicy(int barsWanted, int around, Duration patience) {
  /// The product's own choice: what a drawer can show, and what a person waits for.
  static final ChartPolicy DEFAULT = new ChartPolicy(120, 20, Duration.ofSeconds(4));

  ChartPolicy {
    if (barsWanted < 1 || around < 1 || !patience.isPositive()) {
      throw new IllegalArgumentException("a chart shows bars, soon");
    }
  }
}
