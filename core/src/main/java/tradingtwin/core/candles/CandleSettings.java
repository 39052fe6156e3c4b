package tradingtwin.core.candles;

import java.util.List;

/// Where candles come from.
///
/// @param sources bases of the Coinbase interface, asked in order; none knows no prices
public record CandleSettings(List<String> sources) {
  public CandleSettings {
    sources = List.copyOf(sources);
  }
}
