package tradingtwin.app.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import tradingtwin.app.files.CandleReading;
import tradingtwin.engine.indicators.Atr;
import tradingtwin.engine.indicators.Bollinger;
import tradingtwin.engine.indicators.Deviation;
import tradingtwin.engine.indicators.Ema;
import tradingtwin.engine.indicators.Rsi;
import tradingtwin.engine.indicators.Series;
import tradingtwin.engine.indicators.Sma;
import tradingtwin.engine.indicators.TrueRange;

/// The indicators of a file of bars, by the names that the command line gives them.
public final class IndicatorColumns {
  private static final double PERCENT = 100;
  private final double[] highs;
  private final double[] lows;
  private final double[] closes;

  public IndicatorColumns(CandleReading.Read bars) {
    highs = column(bars, CandleReading.Line::high);
    lows = column(bars, CandleReading.Line::low);
    closes = column(bars, CandleReading.Line::close);
  }

  private static double[] column(
      CandleReading.Read bars, ToDoubleFunction<CandleReading.Line> price) {
    return bars.lines().stream().mapToDouble(price).toArray();
  }

  /// One column of the answer.
  public record Column(String name, IntFunction<OptionalDouble> values) {

    /// The value at that bar; empty where it is undefined.
    public OptionalDouble at(int bar) {
      return values.apply(bar);
    }
  }

  /// The columns of `sma:20` or `bb:20:2`; none for what is not known.
  public List<Column> of(String wanted) {
    String[] parts = wanted.strip().split(":", -1);
    String name = String.join("_", parts);
    if (wanted.strip().equals("tr")) {
      return column(name, TrueRange.of(highs, lows, closes));
    }
    if (parts.length < 2 || !parts[1].matches("[1-9][0-9]{0,5}")) {
      return List.of();
    }
    int bars = Integer.parseInt(parts[1]);
    if (parts[0].equals("bb")) {
      return bands(parts, bars);
    }
    return parts.length == 2 ? one(parts[0], name, bars) : List.of();
  }

  private List<Column> one(String kind, String name, int bars) {
    return switch (kind) {
      case "sma" -> column(name, Sma.of(closes, bars));
      case "ema" -> column(name, Ema.of(closes, bars));
      case "rsi" -> column(name, Rsi.of(closes, bars));
      case "std" -> column(name, Deviation.of(closes, bars));
      case "atr" -> column(name, Atr.of(highs, lows, closes, bars));
      case "natr" -> normalised(name, Atr.of(highs, lows, closes, bars));
      default -> List.of();
    };
  }

  private List<Column> bands(String[] parts, int bars) {
    if (parts.length != 3 || !parts[2].matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
      return List.of();
    }
    double width = Double.parseDouble(parts[2]);
    if (!(width > 0)) {
      return List.of();
    }
    Bollinger.Lines lines = Bollinger.of(closes, bars, width);
    String tail = "_" + parts[1] + "_" + parts[2];
    return List.of(
        new Column("bb_lower" + tail, lines.lower()::at),
        new Column("bb_middle" + tail, lines.middle()::at),
        new Column("bb_upper" + tail, lines.upper()::at));
  }

  /// The range as a percentage of the close.
  private List<Column> normalised(String name, Series ranges) {
    return List.of(
        new Column(
            name,
            bar -> {
              OptionalDouble range = ranges.at(bar);
              return range.isEmpty()
                  ? range
                  : OptionalDouble.of(PERCENT * range.getAsDouble() / closes[bar]);
            }));
  }

  private static List<Column> column(String name, Series series) {
    return List.of(new Column(name, series::at));
  }
}
