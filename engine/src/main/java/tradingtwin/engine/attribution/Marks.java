package tradingtwin.engine.attribution;

import java.time.Duration;
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
/// whichever is younger. Where bars no longer tell of a day the symbol is named, and its price
/// stays the last one known.
final class Marks {
  private final Market market;
  private final Duration oldest;
  private final Map<String, Step> lastFill = new HashMap<>();
  private final Set<String> withoutBars = new TreeSet<>();

  Marks(Market market, Duration oldest) {
    this.market = market;
    this.oldest = oldest;
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
    Instant at = Instant.ofEpochMilli(t);
    if (!candles.get().tellOf(at, oldest)) {
      withoutBars.add(symbol);
    }
    OptionalInt bar = candles.get().lastClosedAt(at);
    boolean younger =
        bar.isPresent()
            && (fill == null || candles.get().end(bar.getAsInt()).toEpochMilli() >= fill.at());
    return younger ? candles.get().close(bar.getAsInt()) : own;
  }

  Set<String> withoutBars() {
    return withoutBars;
  }
}
