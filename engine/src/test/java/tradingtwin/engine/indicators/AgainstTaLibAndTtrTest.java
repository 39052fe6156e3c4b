package tradingtwin.engine.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.engine.Oracle;
import tradingtwin.engine.candles.Candle;

/// Every value, and every gap before the first value, beside TA-Lib's and TTR's.
class AgainstTaLibAndTtrTest {
  private static final double EXACT = 1e-12;

  @ParameterizedTest
  @ValueSource(strings = {"aapl_2013", "gold_weekly", "talib_ref252"})
  void averagesAgreeToTwelveDigits(String series) {
    double[] closes = closes(series);
    for (int n : new int[] {5, 14, 20, 50}) {
      agrees("talib", series, "sma_" + n, Sma.of(closes, n)::at, EXACT, 0);
    }
    for (int n : new int[] {12, 14, 20, 26}) {
      agrees("talib", series, "ema_" + n, Ema.of(closes, n)::at, EXACT, 0);
    }
    agrees("ttr", series, "sma_20", Sma.of(closes, 20)::at, EXACT, 0);
    agrees("ttr", series, "ema_12", Ema.of(closes, 12)::at, EXACT, 0);
    agrees("ttr", series, "ema_26", Ema.of(closes, 26)::at, EXACT, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aapl_2013", "gold_weekly", "talib_ref252"})
  void relativeStrengthAgreesWithinATenthOfABillionth(String series) {
    double[] closes = closes(series);
    for (int n : new int[] {2, 9, 14}) {
      agrees("talib", series, "rsi_" + n, Rsi.of(closes, n)::at, 0, 1e-10);
    }
    agrees("ttr", series, "rsi_14", Rsi.of(closes, 14)::at, 0, 1e-10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aapl_2013", "gold_weekly", "talib_ref252"})
  void rangesAgreeToTwelveDigits(String series) {
    List<Candle> bars = bars(series);
    agrees("talib", series, "trange", TrueRange.of(bars)::at, EXACT, 0);
    agrees("talib", series, "atr_5", Atr.of(bars, 5)::at, EXACT, 0);
    agrees("talib", series, "atr_14", Atr.of(bars, 14)::at, EXACT, 0);
    agrees("talib", series, "natr_14", i -> percent(Atr.of(bars, 14).at(i), bars.get(i)), EXACT, 0);
    agrees("ttr", series, "tr", TrueRange.of(bars)::at, EXACT, 0);
    agrees("ttr", series, "atr_14", Atr.of(bars, 14)::at, EXACT, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aapl_2013", "gold_weekly", "talib_ref252"})
  void bandsAgreeToTwelveDigitsWithTtrAndNineWithTaLib(String series) {
    double[] closes = closes(series);
    var bands = Bollinger.of(closes, 20, 2);
    IntFunction<OptionalDouble> upper = bands.upper()::at;
    IntFunction<OptionalDouble> lower = bands.lower()::at;
    IntFunction<OptionalDouble> middle = bands.middle()::at;
    agrees("ttr", series, "bb_upper", upper, EXACT, 0);
    agrees("ttr", series, "bb_lower", lower, EXACT, 0);
    agrees("ttr", series, "bb_middle", middle, EXACT, 0);
    agrees("ttr", series, "pctB", Bollinger.percentB(closes, 20, 2)::at, EXACT, 1e-12);
    agrees("talib", series, "bb_upper_20_2", upper, 1e-9, 0);
    agrees("talib", series, "bb_lower_20_2", lower, 1e-9, 0);
    agrees("talib", series, "bb_middle_20_2", middle, 1e-9, 0);
    agrees("talib", series, "stddev_pop_20", Deviation.of(closes, 20)::at, 1e-9, 0);
  }

  private static void agrees(
      String oracle,
      String series,
      String column,
      IntFunction<OptionalDouble> ours,
      double relative,
      double absolute) {
    List<Map<String, String>> rows = Oracle.read(oracle + "/expected_" + series + ".csv").rows();
    for (int i = 0; i < rows.size(); i++) {
      OptionalDouble expected = Oracle.number(rows.get(i), column);
      OptionalDouble value = ours.apply(i);
      assertThat(value.isPresent()).as("%s at bar %s", column, i).isEqualTo(expected.isPresent());
      if (expected.isPresent()) {
        double want = expected.getAsDouble();
        assertThat(value.getAsDouble())
            .as("%s at bar %s", column, i)
            .isCloseTo(want, within(Math.max(Math.abs(want) * relative, absolute)));
      }
    }
  }

  private static OptionalDouble percent(OptionalDouble range, Candle bar) {
    return range.isEmpty() ? range : OptionalDouble.of(100 * range.getAsDouble() / bar.close());
  }

  private static double[] closes(String series) {
    return Oracle.read("talib/in_" + series + ".csv").column("close");
  }

  private static List<Candle> bars(String series) {
    Oracle in = Oracle.read("talib/in_" + series + ".csv");
    double[] open = in.column("open");
    double[] high = in.column("high");
    double[] low = in.column("low");
    double[] close = in.column("close");
    List<Candle> bars = new ArrayList<>();
    for (int i = 0; i < close.length; i++) {
      double top = Math.max(high[i], Math.max(open[i], close[i]));
      double floor = Math.min(low[i], Math.min(open[i], close[i]));
      assertThat(top).as("the bars are sound").isEqualTo(high[i]);
      assertThat(floor).as("the bars are sound").isEqualTo(low[i]);
      bars.add(
          new Candle(Instant.EPOCH.plusSeconds(60L * i), open[i], high[i], low[i], close[i], 0));
    }
    return bars;
  }
}
