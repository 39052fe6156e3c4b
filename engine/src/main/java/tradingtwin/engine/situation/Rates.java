package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Decision;

/// What other currencies are worth in an account's own, at one moment. The present rate is
/// taken for money of the past too.
final class Rates {
  private final EquityStatement statement;
  private final Market market;
  private final Instant at;
  private final SituationPolicy policy;
  private final Map<String, Optional<BigDecimal>> known = new HashMap<>();

  Rates(EquityStatement statement, Market market, Instant at, SituationPolicy policy) {
    this.statement = statement;
    this.market = market;
    this.at = at;
    this.policy = policy;
  }

  /// Account currency per unit; empty when nobody says.
  Optional<BigDecimal> of(String currency) {
    return known.computeIfAbsent(currency, this::lookUp);
  }

  private Optional<BigDecimal> lookUp(String currency) {
    if (currency.equals(statement.currency())) {
      return Optional.of(BigDecimal.ONE);
    }
    BigDecimal stated = statement.rates().get(currency);
    if (stated != null) {
      return Optional.of(stated);
    }
    return mark(currency + "-" + statement.currency(), at)
        .or(() -> mark(currency + "/" + statement.currency(), at));
  }

  /// The same, or the price of the symbol's last fill where that is fresh.
  Optional<BigDecimal> mark(String symbol, Instant t, Decision last) {
    return mark(symbol, t).or(() -> fresh(last, t));
  }

  /// A fill's own price marks what is held only as long as the day's prices could.
  private Optional<BigDecimal> fresh(Decision last, Instant t) {
    boolean old = last.ts().isBefore(t.minus(policy.freshFill())) || last.ts().isAfter(t);
    return old || !last.knowsTimeOfDay() ? Optional.empty() : Optional.of(last.price());
  }

  /// The close of the last bar closed by `t`; empty without one that is recent enough.
  Optional<BigDecimal> mark(String symbol, Instant t) {
    Optional<Candles> candles = market.candles(symbol);
    if (candles.isEmpty()) {
      return Optional.empty();
    }
    var bar = candles.get().lastClosedAt(t);
    boolean recent =
        bar.isPresent()
            && !candles.get().end(bar.getAsInt()).isBefore(t.minus(policy.oldestMark()));
    return recent
        ? Optional.of(BigDecimal.valueOf(candles.get().close(bar.getAsInt())))
        : Optional.empty();
  }

  /// The currency that a decision's price is in: that of its pair, else that of its fee.
  static String currencyOf(Decision decision) {
    return decision.quoteCurrency().orElseGet(() -> decision.fills().getFirst().feeCurrency());
  }
}
