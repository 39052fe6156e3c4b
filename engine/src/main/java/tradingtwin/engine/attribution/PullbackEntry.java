package tradingtwin.engine.attribution;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.indicators.Atr;
import tradingtwin.engine.indicators.Series;

/// A chased entry is made at a better price, or not at all: an order waits one average range below
/// the price that was paid (above it for a short), for as many bars as trips usually last.
///
/// Only bars that start after the decision are read. The order is carried out at its own price, at
/// the opening where that lies beyond it. Nothing is entered after the trip had ended, nor in the
/// bar in which it did.
final class PullbackEntry implements Otherwise {
  private final Setting setting;
  private final PullbackPolicy policy;
  private final Map<String, Series> ranges = new HashMap<>();

  PullbackEntry(Setting setting, PullbackPolicy policy) {
    this.setting = setting;
    this.policy = policy;
  }

  @Override
  public Method method() {
    return Method.PULLBACK_ENTRY;
  }

  @Override
  public boolean hasHorizon() {
    return false;
  }

  @Override
  public Optional<Reckoned> of(Case marked) {
    Optional<Candles> candles = setting.market().candles(marked.course().symbol());
    OptionalDouble held = setting.past().held(marked.step().at());
    if (candles.isEmpty() || held.isEmpty()) {
      return Optional.empty();
    }
    Candles bars = candles.get();
    OptionalDouble range = range(bars, marked.step().at());
    return range.isEmpty()
        ? Optional.empty()
        : instead(marked, bars, range.getAsDouble(), wait(bars, held.getAsDouble()))
            .map(change -> Reckoned.of(marked.with(change).cost()));
  }

  /// The average range of the last bar that had closed.
  private OptionalDouble range(Candles candles, long at) {
    Series series =
        ranges.computeIfAbsent(candles.symbol(), any -> Atr.of(candles.bars(), policy.rangeBars()));
    OptionalInt bar = candles.currentAt(Instant.ofEpochMilli(at));
    return bar.isEmpty() ? OptionalDouble.empty() : series.at(bar.getAsInt());
  }

  private int wait(Candles candles, double held) {
    long bars = Math.round(held / candles.granularity().toMillis());
    return Math.clamp(bars, policy.fewestBars(), policy.mostBars());
  }

  /// The entry at the order's price, none where it was not met; empty where bars end before that
  /// is known.
  private Optional<Change> instead(Case marked, Candles candles, double range, int wait) {
    Step entry = marked.step();
    int sign = marked.course().sign();
    double limit = entry.price() - sign * policy.ranges() * range;
    long ended = marked.course().closedAt();
    int first =
        candles.firstStartingAt(Instant.ofEpochMilli(entry.at() + 1)).orElse(candles.size());
    for (int i = first; i < first + wait; i++) {
      if (i == candles.size()) {
        return Optional.empty();
      }
      if (candles.end(i).toEpochMilli() > ended) {
        break;
      }
      Candle bar = candles.at(i);
      if (sign > 0 ? bar.low() <= limit : bar.high() >= limit) {
        double price = sign > 0 ? Math.min(bar.open(), limit) : Math.max(bar.open(), limit);
        return Optional.of(
            new Change.EnterLater(entry.decision(), bar.start().toEpochMilli(), price));
      }
    }
    return Optional.of(new Change.Skip(entry.decision()));
  }
}
