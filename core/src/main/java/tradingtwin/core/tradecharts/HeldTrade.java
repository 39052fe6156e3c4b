package tradingtwin.core.tradecharts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.simulation.Leg;

/// A trade from its first entry on, ended or not.
///
/// @param entries what was entered, oldest first
/// @param exits what was left
/// @param ended whether nothing is held any more
record HeldTrade(
    String symbol,
    Optional<String> currency,
    Direction direction,
    List<Leg> entries,
    List<Leg> exits,
    boolean ended) {

  /// The trade with that fill; of a fill that turned a position, the one that it left.
  static Optional<HeldTrade> of(Ledger ledger, String tradeId) {
    List<HeldTrade> found = new ArrayList<>();
    Building open = null;
    for (Ledger.Move move : ledger.moves()) {
      Decision decision = move.decision();
      BigDecimal left = move.before().closedBy(decision.side(), decision.qty());
      boolean own = decision.fillIds().contains(tradeId);
      if (open != null && left.signum() > 0) {
        open.exits.add(leg(decision, left));
        open.own |= own;
        if (left.compareTo(move.before().qty().abs()) == 0) {
          open.addTo(found, true);
          open = null;
        }
      }
      BigDecimal entered = decision.qty().subtract(left);
      if (entered.signum() > 0) {
        open = open == null ? new Building(decision) : open;
        open.entries.add(leg(decision, entered));
        open.own |= own;
      }
    }
    if (open != null) {
      open.addTo(found, false);
    }
    return found.stream().findFirst();
  }

  private static Leg leg(Decision decision, BigDecimal qty) {
    BigDecimal share = qty.divide(decision.qty(), MathContext.DECIMAL128);
    return new Leg(decision.lastTs(), qty, decision.price(), decision.quotedFees().multiply(share));
  }

  List<Leg> legs() {
    List<Leg> legs = new ArrayList<>(entries);
    legs.addAll(exits);
    return legs;
  }

  Instant openedAt() {
    return entries.getFirst().at();
  }

  Optional<Instant> closedAt() {
    return ended ? Optional.of(exits.getLast().at()) : Optional.empty();
  }

  BigDecimal qty() {
    return entries.stream().map(Leg::qty).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// After fees; only of one that has ended.
  Optional<BigDecimal> net() {
    BigDecimal moved = notional(exits).subtract(notional(entries));
    BigDecimal fees = legs().stream().map(Leg::fee).reduce(BigDecimal.ZERO, BigDecimal::add);
    return ended
        ? Optional.of(moved.multiply(BigDecimal.valueOf(direction.sign())).subtract(fees))
        : Optional.empty();
  }

  static BigDecimal average(List<Leg> legs) {
    BigDecimal qty = legs.stream().map(Leg::qty).reduce(BigDecimal.ZERO, BigDecimal::add);
    return notional(legs).divide(qty, MathContext.DECIMAL64);
  }

  private static BigDecimal notional(List<Leg> legs) {
    return legs.stream().map(Leg::notional).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static final class Building {
    private final Decision first;
    private final List<Leg> entries = new ArrayList<>();
    private final List<Leg> exits = new ArrayList<>();
    private boolean own;

    private Building(Decision first) {
      this.first = first;
    }

    private void addTo(List<HeldTrade> found, boolean ended) {
      if (own) {
        found.add(
            new HeldTrade(
                first.symbol(),
                first.quoteCurrency(),
                first.side() == Side.BUY ? Direction.LONG : Direction.SHORT,
                entries,
                exits,
                ended));
      }
    }
  }
}
