package tradingtwin.engine.bias;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;

/// Prices of one symbol within one power of ten, their tick, and the tape around them.
///
/// The tick is the largest step that all prices seen are multiples of, the tape's too where it is
/// written in few decimals. Powers of ten are kept apart because venues quote so many digits: a
/// price with one digit less would look round. Where the tick was coarser once, the tape was too,
/// and what is expected is taken from the bars just before each price.
final class TickGroup {
  private static final int FEW_DECIMALS = 8;
  private static final int TAPE_PRICES = 4;
  private final Candles candles;
  private final int tapeBars;
  private final List<BigDecimal> prices = new ArrayList<>();
  private final List<Integer> bars = new ArrayList<>();
  private @Nullable BigDecimal tick;

  TickGroup(Candles candles, int tapeBars) {
    this.candles = candles;
    this.tapeBars = tapeBars;
  }

  /// The power of ten below a price.
  static int decade(BigDecimal price) {
    return price.precision() - price.scale() - 1;
  }

  void add(BigDecimal price, int bar) {
    prices.add(price);
    bars.add(bar);
    tick = null;
  }

  /// The last closed bar at each price.
  List<Integer> bars() {
    return bars;
  }

  /// How many prices stand at multiples of so many ticks.
  int round(int ticks) {
    BigDecimal step = tick().multiply(BigDecimal.valueOf(ticks));
    return (int) prices.stream().filter(p -> p.remainder(step).signum() == 0).count();
  }

  /// How many would, if they were drawn from the tape before each of them.
  double expected(int ticks) {
    double tick = tick().doubleValue();
    int[] roundBefore = new int[candles.size() + 1];
    for (int i = 0; i < candles.size(); i++) {
      Candle bar = candles.at(i);
      roundBefore[i + 1] =
          roundBefore[i]
              + round(bar.open(), tick, ticks)
              + round(bar.high(), tick, ticks)
              + round(bar.low(), tick, ticks)
              + round(bar.close(), tick, ticks);
    }
    double expected = 0;
    for (int bar : bars) {
      int seen = roundBefore[bar + 1] - roundBefore[bar + 1 - tapeBars];
      expected += (double) seen / (TAPE_PRICES * tapeBars);
    }
    return expected;
  }

  private static int round(double price, double tick, int ticks) {
    return Math.rint(price / tick) % ticks == 0 ? 1 : 0;
  }

  /// How many prices came three times or more.
  int repeated() {
    Map<BigDecimal, Integer> seen = new HashMap<>();
    prices.forEach(price -> seen.merge(price.stripTrailingZeros(), 1, Integer::sum));
    return seen.values().stream().filter(times -> times >= 3).mapToInt(Integer::intValue).sum();
  }

  private BigDecimal tick() {
    BigDecimal known = tick;
    if (known == null) {
      known = largestStep();
      tick = known;
    }
    return known;
  }

  private BigDecimal largestStep() {
    List<BigDecimal> tape =
        bars.stream().map(bar -> BigDecimal.valueOf(candles.close(bar))).toList();
    boolean written = tape.stream().allMatch(price -> price.scale() <= FEW_DECIMALS);
    List<BigDecimal> all =
        Stream.concat(prices.stream(), written ? tape.stream() : Stream.of()).toList();
    int scale = all.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    BigInteger step =
        all.stream()
            .map(price -> price.setScale(Math.max(scale, 0)).unscaledValue())
            .reduce(BigInteger.ZERO, BigInteger::gcd);
    return new BigDecimal(step, Math.max(scale, 0));
  }
}
