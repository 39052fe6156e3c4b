package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger.Move;

/// What one decision won or lost in account currency, fees taken off.
final class Booked {
  private Booked() {}

  /// Realised P&L of the part that closes, less all fees of the decision; empty when a currency
  /// has no rate.
  static Optional<BigDecimal> net(Move move, Rates rates) {
    Decision decision = move.decision();
    BigDecimal closed = move.before().closedBy(decision.side(), decision.qty());
    BigDecimal gross =
        closed.signum() == 0
            ? BigDecimal.ZERO
            : move.before().pnlOfClosing(closed, decision.price());
    Optional<BigDecimal> booked =
        rates.of(Rates.currencyOf(decision)).map(rate -> rate.multiply(gross));
    for (Fill fill : decision.fills()) {
      Optional<BigDecimal> fee = fee(fill, rates);
      booked = booked.flatMap(sum -> fee.map(sum::subtract));
    }
    return booked;
  }

  private static Optional<BigDecimal> fee(Fill fill, Rates rates) {
    if (fill.fee().signum() == 0) {
      return Optional.of(BigDecimal.ZERO);
    }
    Decision alone = Decision.of(List.of(fill));
    Optional<BigDecimal> quoted = alone.feesInQuote();
    return quoted.isPresent()
        ? rates.of(Rates.currencyOf(alone)).map(quoted.get()::multiply)
        : rates.of(fill.feeCurrency()).map(fill.fee()::multiply);
  }
}
