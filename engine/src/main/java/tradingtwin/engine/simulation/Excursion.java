package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Direction;

/// How far prices went against and for a trade while it was held.
///
/// An estimate, and never too much: only whole bars between entry and exit count, and the fills
/// themselves. What happened inside the first and the last bar is not known.
///
/// @param worst price that was furthest against it
/// @param best price that was furthest for it
/// @param bars whole bars that were looked at
public record Excursion(BigDecimal worst, BigDecimal best, int bars) {

  /// That of a trade with these fills, held until then.
  ///
  /// @param legs its fills, at least one
  public static Excursion of(Direction direction, List<Leg> legs, Instant until, Candles candles) {
    BigDecimal low = legs.stream().map(Leg::price).reduce(BigDecimal::min).orElseThrow();
    BigDecimal high = legs.stream().map(Leg::price).reduce(BigDecimal::max).orElseThrow();
    int bars = 0;
    int first = candles.firstStartingAt(legs.getFirst().at()).orElse(candles.size());
    for (int i = first; i < candles.size() && !candles.end(i).isAfter(until); i++) {
      Candle bar = candles.at(i);
      low = low.min(BigDecimal.valueOf(bar.low()));
      high = high.max(BigDecimal.valueOf(bar.high()));
      bars++;
    }
    return direction == Direction.LONG
        ? new Excursion(low, high, bars)
        : new Excursion(high, low, bars);
  }
}
