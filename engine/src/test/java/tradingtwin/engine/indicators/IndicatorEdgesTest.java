package tradingtwin.engine.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradingtwin.engine.candles.Candle;

class IndicatorEdgesTest {
  @Test
  void aFlatPriceHasNoRelativeStrength() {
    Series rsi = Rsi.of(filled(40, 7.25), 14);
    for (int i = 0; i < 40; i++) {
      assertThat(rsi.at(i)).isEmpty();
    }
  }

  @Property(tries = 50)
  void aFlatPriceHasBandsWithoutWidthAndNoPercentBWhateverThePriceAndLength(
      @ForAll @DoubleRange(min = 1e-8, max = 1e6) @Scale(10) double price,
      @ForAll @IntRange(min = 1, max = 60) int periods) {
    double[] flat = filled(70, price);
    var bands = Bollinger.of(flat, periods, 2);
    assertThat(Deviation.of(flat, periods).at(65)).hasValue(0);
    assertThat(bands.upper().at(65)).isEqualTo(bands.lower().at(65)).isPresent();
    assertThat(Bollinger.percentB(flat, periods, 2).at(65)).isEmpty();
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
    assertThat(Deviation.of(one, 1).at(0)).hasValue(0);
    assertThat(Bollinger.of(one, 20, 2).middle().at(0)).isEmpty();
    assertThat(Bollinger.percentB(one, 1, 2).at(0)).isEmpty();
    assertThat(Sma.of(new double[0], 20).size()).isZero();
    assertThat(Sma.of(one, 1).at(0)).hasValue(5);
    assertThat(Ema.of(one, 1).at(0)).hasValue(5);
    assertThat(Sma.of(one, 2).at(0)).isEmpty();
    assertThat(Rsi.of(one, 1).at(0)).isEmpty();
    assertThat(TrueRange.of(bars(one)).at(0)).isEmpty();
    assertThat(Atr.of(bars(one), 1).at(0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1e-5, 3e-9", "65000, 0.02", "100, 5", "0.1, 0"})
  void everyValueIsThatOfEndlessDigits(double price, double swing) {
    double[] closes = new double[90];
    Arrays.setAll(closes, i -> price + swing * Math.sin(i * 1.7));
    closes[50] = price + 40 * swing;
    for (int n : new int[] {1, 2, 7, 20}) {
      agree(Sma.of(closes, n), Exact.mean(closes, n), 1e-12, 0);
      agree(Ema.of(closes, n), Exact.exponential(closes, n), 1e-12, 0);
      agree(Rsi.of(closes, n), Exact.strength(closes, n), 0, 1e-10);
      agree(Atr.of(closes, closes, closes, n), Exact.range(closes, n), 1e-12, 0);
      agree(Deviation.of(closes, n), Exact.deviation(closes, n), 1e-12, price * 1e-30);
    }
  }

  private static void agree(Series ours, double[] exact, double relative, double absolute) {
    for (int i = 0; i < exact.length; i++) {
      OptionalDouble value = ours.at(i);
      assertThat(value.isEmpty()).as("bar %s", i).isEqualTo(Double.isNaN(exact[i]));
      if (value.isPresent()) {
        double slack = Math.max(relative * Math.abs(exact[i]), absolute);
        assertThat(value.getAsDouble()).as("bar %s", i).isCloseTo(exact[i], within(slack));
      }
    }
  }

  @Test
  void aPriceThatFallsToAThousandthKeepsTheDigitsOfItsBandsAfterwards() {
    double[] closes = new double[2000];
    Arrays.setAll(closes, i -> (i < 700 ? 65_000 : 65) + 0.0002 * Math.sin(i * 1.7));
    agree(Deviation.of(closes, 20), Exact.deviation(closes, 20), 1e-12, 0);
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
    List<Candle> bars = bars(closes);
    Rsi rsi = new Rsi(periods);
    Ema ema = new Ema(periods);
    Sma sma = new Sma(periods);
    Atr atr = new Atr(periods);
    TrueRange range = new TrueRange();
    Deviation deviation = new Deviation(periods);
    Bollinger bollinger = new Bollinger(periods, 2);
    Bollinger.Lines lines = Bollinger.of(closes, periods, 2);
    for (int i = 0; i < closes.length; i++) {
      double[] past = Arrays.copyOf(closes, i + 1);
      same(rsi.next(closes[i]), Rsi.of(past, periods).at(i));
      same(ema.next(closes[i]), Ema.of(past, periods).at(i));
      same(sma.next(closes[i]), Sma.of(closes, periods).at(i));
      same(atr.next(bars.get(i)), Atr.of(bars, periods).at(i));
      same(range.next(bars.get(i)), TrueRange.of(bars).at(i));
      same(deviation.next(closes[i]), Deviation.of(closes, periods).at(i));
      var bands = bollinger.next(closes[i]);
      same(line(bands, Bollinger.Bands::upper), lines.upper().at(i));
      same(line(bands, Bollinger.Bands::middle), lines.middle().at(i));
      same(line(bands, Bollinger.Bands::lower), lines.lower().at(i));
      same(
          bands.map(Bollinger.Bands::percentB).orElseGet(OptionalDouble::empty),
          Bollinger.percentB(closes, periods, 2).at(i));
    }
  }

  @Test
  void aHistoryOfManyBlocksIsThatOfItsLastBars() {
    double[] closes = walk(5, 3000);
    double[] last = Arrays.copyOfRange(closes, 2900, 3000);
    for (int i = 19; i < last.length; i++) {
      same(Deviation.of(last, 20).at(i), Deviation.of(closes, 20).at(2900 + i));
      same(Sma.of(last, 20).at(i), Sma.of(closes, 20).at(2900 + i));
    }
  }

  private static OptionalDouble line(
      Optional<Bollinger.Bands> bands, ToDoubleFunction<Bollinger.Bands> line) {
    return bands.stream().mapToDouble(line).findFirst();
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
