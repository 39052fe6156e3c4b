package tradingtwin.contracts.requests;

import java.util.List;
import tradingtwin.contracts.views.Bars;

/// Bars in, indicators out.
public record IndicatorsRequest(List<Bars.Bar> bars, List<Indicator> indicators) {
  public IndicatorsRequest {
    bars = List.copyOf(bars);
    indicators = List.copyOf(indicators);
  }

  /// One indicator.
  public record Indicator(Kind kind, int length) {

    /// Which one: moving averages, relative strength, average true range, Bollinger bands.
    public enum Kind {
      SMA,
      EMA,
      RSI,
      ATR,
      BB
    }
  }
}
