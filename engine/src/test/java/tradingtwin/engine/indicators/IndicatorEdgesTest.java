package tradingtwin.engine.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candle;

class IndicatorEdgesTest {
  @Test
  void aFlatPriceHasNoRelativeStrength() {
    Series rsi = Rsi.of(filled(40, 7.25), 14);
    for (int i = 0; i < 40; i++) {
      assertThat(rsi.at(i)).isEmpty();
    }
  }

  @Test
  void aFlatPriceHasBandsWithoutWidthAndNoPercentB() {
    double[] flat = filled(30, 7.25);
    var bands = Bollinger.of(flat, 20, 2).get(25).orElseThrow();
    assertThat(bands.upper()).isEqualTo(bands.lower()).isEqualTo(7.25);
    assertThat(Bollinger.percentB(flat, 20, 2).at(25)).isEmpty();
  }

  @Test
  void aRisingPriceIsAllStrengthAndAFallingOneNone() {
    double[] rising = new double[30];
    Arrays.setAll(rising, i -> i + 1.0);
    double[] falling = new double[30];
    Arrays.setAll(falling, i -> 100.0 - i);
    assertThat(Rsi.of(rising, 14).at(20)).hasValue(100);
    assertThat(Rsi.of(falling, 14).at(20)).hasValue(0);
  }

  @Test
  void oneBarDefinesNothingButAnAverageOverOne() {
    double[] one = {5};
    assertThat(Sma.of(one, 1).at(0)).hasValue(5);
    assertThat(Ema.of(one, 1).at(0)).hasValue(5);
    assertThat(Sma.of(one, 2).at(0)).isEmpty();
    assertThat(Rsi.of(one, 1).at(0)).isEmpty();
    assertThat(TrueRange.of(bars(one)).at(0)).isEmpty();
    assertThat(Atr.of(bars(one), 1).at(0)).isEmpty();
  }

  @Test
  void tinyPricesKeepTheirBands() {
    keepsItsBands(1e-5, 3e-9);
  }

  @Test
  void hugePricesThatHardlyMoveKeepTheirBands() {
    keepsItsBands(65_000, 0.02);
  }

  private static void keepsItsBands(double price, double swing) {
    double[] closes = new double[60];
    Arrays.setAll(closes, i -> price + swing * Math.sin(i * 1.7));
    var bands = Bollinger.of(closes, 20, 2);
    for (int i = 19; i < closes.length; i++) {
      double exact = exactDeviation(Arrays.copyOfRange(closes, i - 19, i + 1));
      double half = (bands.get(i).orElseThrow().upper() - bands.get(i).orElseThrow().lower()) / 4;
      assertThat(half).isCloseTo(exact, within(4 * Math.ulp(price) + exact * 1e-9));
    }
  }

  private static double exactDeviation(double[] window) {
    BigDecimal n = new BigDecimal(window.length);
    BigDecimal sum = BigDecimal.ZERO;
    for (double x : window) {
      sum = sum.add(new BigDecimal(x));
    }
    BigDecimal mean = sum.divide(n, new MathContext(60));
    BigDecimal squares = BigDecimal.ZERO;
    for (double x : window) {
      squares = squares.add(new BigDecimal(x).subtract(mean).pow(2));
    }
    return squares.divide(n, new MathContext(60)).sqrt(new MathContext(40)).doubleValue();
  }

  @Test
  void aPriceGapWidensTheTrueRange() {
    List<Candle> bars =
        List.of(
            new Candle(Instant.EPOCH, 10, 11, 9, 10, 0),
            new Candle(Instant.EPOCH.plusSeconds(86_400), 20, 21, 19, 20, 0));
    assertThat(TrueRange.of(bars).at(1)).hasValue(11);
  }

  @Property(tries = 50)
  void watchingLiveGivesTheBitsOfHistory(
      @ForAll @IntRange(min = 1, max = 20) int periods, @ForAll long seed) {
    double[] closes = walk(seed, 80);
    Rsi rsi = new Rsi(periods);
    Ema ema = new Ema(periods);
    Sma sma = new Sma(periods);
    for (int i = 0; i < closes.length; i++) {
      double[] past = Arrays.copyOf(closes, i + 1);
      same(rsi.next(closes[i]), Rsi.of(past, periods).at(i));
      same(ema.next(closes[i]), Ema.of(past, periods).at(i));
      same(sma.next(closes[i]), Sma.of(closes, periods).at(i));
    }
  }

  private static void same(OptionalDouble live, OptionalDouble history) {
    assertThat(live).isEqualTo(history);
  }

  private static double[] walk(long seed, int size) {
    var random = new SplittableRandom(seed);
    double[] closes = new double[size];
    double price = 100;
    for (int i = 0; i < size; i++) {
      price *= 1 + (random.nextDouble() - 0.5) / 20;
      closes[i] = price;
    }
    return closes;
  }

  private static double[] filled(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }

  private static List<Candle> bars(double[] closes) {
    List<Candle> bars = new ArrayList<>();
    for (int i = 0; i < closes.length; i++) {
      bars.add(
          new Candle(
              Instant.EPOCH.plusSeconds(60L * i), closes[i], closes[i], closes[i], closes[i], 0));
    }
    return bars;
  }
}
