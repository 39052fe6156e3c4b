package tradingtwin.contracts.views;

import java.util.List;

/// One symbol's closed bars, ascending.
public record Bars(String symbol, int granularitySeconds, List<Bar> bars) {
  public Bars {
    bars = List.copyOf(bars);
  }

  /// One closed bar; t is its opening instant in epoch seconds.
  public record Bar(long t, double o, double h, double l, double c, double v) {}
}
