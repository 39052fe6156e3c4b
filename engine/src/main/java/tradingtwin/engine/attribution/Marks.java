package tradingtwin.engine.attribution;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;

/// The last known price of each symbol: the close of the last closed bar or the last fill,
/// whichever is younger.
final class Marks {
  private final Market market;
  private final Map<String, Step> lastFill = new HashMap<>();
  private final Set<String> withoutBars = new TreeSet<>();

  Marks(Market market) {
    this.market = market;
  }

  /// A price somebody paid.
  void seen(String symbol, Step step) {
    if (step.decision() != Step.NO_DECISION) {
      lastFill.put(symbol, step);
    }
  }

  /// The price of a symbol with at least one fill by then.
  double at(String symbol, long t) {
    Step fill = lastFill.get(symbol);
    double own = fill == null ? 0 : fill.price();
    Optional<Candles> candles = market.candles(symbol);
    if (candles.isEmpty()) {
      withoutBars.add(symbol);
      return own;
    }
    OptionalInt bar = candles.get().lastClosedAt(Instant.ofEpochMilli(t));
    boolean younger =
        bar.isPresent()
            && (fill == null || candles.get().end(bar.getAsInt()).toEpochMilli() >= fill.at());
    return younger ? candles.get().close(bar.getAsInt()) : own;
  }

  Set<String> withoutBars() {
    return withoutBars;
  }
}
