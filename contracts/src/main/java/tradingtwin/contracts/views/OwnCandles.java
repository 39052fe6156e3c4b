package tradingtwin.contracts.views;

import java.util.List;

/// The candles that a trader brought.
public record OwnCandles(List<OwnCandleSet> sets) {
  public OwnCandles {
    sets = List.copyOf(sets);
  }
}
