package tradingtwin.engine.bias;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tradingtwin.engine.candles.Market;

/// The charts of one scoring run: each symbol's indicators are worked out once, when a detector
/// first asks. For one thread.
final class Charts {
  private final Market market;
  private final Map<String, Chart> bySymbol = new HashMap<>();

  Charts(Market market) {
    this.market = market;
  }

  /// The chart of a symbol, if there are bars.
  Optional<Chart> of(String symbol) {
    return market
        .candles(symbol)
        .map(candles -> bySymbol.computeIfAbsent(symbol, any -> new Chart(candles)));
  }
}
