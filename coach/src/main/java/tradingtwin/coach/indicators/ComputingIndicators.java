package tradingtwin.coach.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tradingtwin.coach.scoring.Faults;
import tradingtwin.coach.scoring.MarketIn;
import tradingtwin.contracts.requests.IndicatorsRequest;
import tradingtwin.contracts.views.Indicators;
import tradingtwin.contracts.views.Indicators.Serie;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.indicators.Atr;
import tradingtwin.engine.indicators.Bollinger;
import tradingtwin.engine.indicators.Ema;
import tradingtwin.engine.indicators.Rsi;
import tradingtwin.engine.indicators.Series;
import tradingtwin.engine.indicators.Sma;

/// Indicators over a request's bars: plain Java, the engine's conventions.
public final class ComputingIndicators {
  /// Values in one answer; keeps an answer below some 100 MB of memory.
  private static final long MOST_VALUES = 2_000_000;

  private static final double BAND_WIDTH = 2;

  private ComputingIndicators() {}

  /// The series asked for, in the order asked; bands come as `BB_MIDDLE`, `BB_UPPER`, `BB_LOWER`.
  public static Computed of(IndicatorsRequest request) {
    Faults faults = new Faults();
    List<Candle> candles = MarketIn.candles(request.bars(), "/bars", 1, faults);
    if ((long) request.bars().size() * request.indicators().size() > MOST_VALUES) {
      faults.add("/indicators", "ask for more than two million values");
    }
    if (!faults.isEmpty()) {
      return new Computed.Unfit(faults.all());
    }
    double[] closes = candles.stream().mapToDouble(Candle::close).toArray();
    List<Serie> series = new ArrayList<>();
    for (IndicatorsRequest.Indicator indicator : request.indicators()) {
      series.addAll(series(indicator, candles, closes));
    }
    return new Computed.Series(new Indicators(series));
  }

  private static List<Serie> series(
      IndicatorsRequest.Indicator indicator, List<Candle> candles, double[] closes) {
    int length = indicator.length();
    return switch (indicator.kind()) {
      case SMA -> List.of(serie("SMA", length, Sma.of(closes, length)));
      case EMA -> List.of(serie("EMA", length, Ema.of(closes, length)));
      case RSI -> List.of(serie("RSI", length, Rsi.of(closes, length)));
      case ATR -> List.of(serie("ATR", length, Atr.of(candles, length)));
      case BB -> bands(Bollinger.of(closes, length, BAND_WIDTH), length);
    };
  }

  private static List<Serie> bands(Bollinger.Lines bands, int length) {
    return List.of(
        serie("BB_MIDDLE", length, bands.middle()),
        serie("BB_UPPER", length, bands.upper()),
        serie("BB_LOWER", length, bands.lower()));
  }

  /// The class file of a record's constructor forgets that its list may hold nulls.
  @SuppressWarnings("NullAway")
  private static Serie serie(String name, int length, Series series) {
    List<@Nullable Double> values = new ArrayList<>(series.size());
    for (int i = 0; i < series.size(); i++) {
      OptionalDouble value = series.at(i);
      values.add(
          value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null);
    }
    return new Serie(name, length, values);
  }
}
