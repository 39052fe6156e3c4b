package tradingtwin.bench.market;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;

/// All symbols of one invented market over the same steps.
///
/// @param kind how its prices were made
/// @param tapes one a symbol
/// @param start when step 0 begins
/// @param bar length of the bars that a detector will see
public record World(MarketKind kind, List<Tape> tapes, Instant start, Duration bar) {
  /// Steps in one bar.
  public static final int STEPS_PER_BAR = 4;

  public World {
    tapes = List.copyOf(tapes);
  }

  public int steps() {
    return tapes.getFirst().steps();
  }

  /// Length of a step.
  public Duration step() {
    return bar.dividedBy(STEPS_PER_BAR);
  }

  /// Steps in a day.
  public double stepsPerDay() {
    return (double) Duration.ofDays(1).toMillis() / step().toMillis();
  }

  /// The moment within a step, 0 to 1 of the way through it, to the millisecond.
  public Instant at(int step, double fraction) {
    long millis = step().toMillis();
    return start.plusMillis(step * millis + (long) (fraction * (millis - 1)));
  }

  /// The bars that had closed by the end of that step.
  public Market seenUntil(int step) {
    int bars = Math.min(step + 1, steps()) / STEPS_PER_BAR;
    return Market.of(tapes.stream().map(tape -> candles(tape, bars)).toList());
  }

  private Candles candles(Tape tape, int count) {
    List<Candle> bars = new ArrayList<>(count);
    for (int b = 0; b < count; b++) {
      bars.add(candle(tape, b));
    }
    return Candles.of(tape.symbol(), bar, bars);
  }

  private Candle candle(Tape tape, int index) {
    int first = index * STEPS_PER_BAR;
    double high = 0;
    double low = Double.MAX_VALUE;
    double volume = 0;
    for (int i = first; i < first + STEPS_PER_BAR; i++) {
      high = Math.max(high, tape.high(i));
      low = Math.min(low, tape.low(i));
      volume += tape.volume(i);
    }
    return new Candle(
        start.plus(bar.multipliedBy(index)),
        tape.price(first),
        high,
        low,
        tape.price(first + STEPS_PER_BAR),
        volume);
  }
}
