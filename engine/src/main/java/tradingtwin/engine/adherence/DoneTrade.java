package tradingtwin.engine.adherence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;

/// What was done.
///
/// @param symbol what was traded
/// @param enteredAt time of the first entry
/// @param entryPrice price of the first entry
/// @param qty units entered in all
/// @param exits prices of the exits so far
/// @param closed whether nothing is held any more
/// @param addedUnderWater whether something was added while the position was losing
/// @param atr average true range at the entry, where it is known
/// @param stopPlaced whether a stop was placed, where the trader or broker says so
/// @param exitRuleKept whether the plan's exit rule was kept, where the trader says so
public record DoneTrade(
    String symbol,
    Instant enteredAt,
    BigDecimal entryPrice,
    BigDecimal qty,
    List<BigDecimal> exits,
    boolean closed,
    boolean addedUnderWater,
    Optional<BigDecimal> atr,
    Optional<Boolean> stopPlaced,
    Optional<Boolean> exitRuleKept) {

  public DoneTrade {
    exits = List.copyOf(exits);
  }

  /// The trade behind a position's moves from its opening on, oldest first, as the fills tell
  /// it. A last move that turns the position belongs to it as an exit only.
  public static DoneTrade of(List<Move> moves, Optional<BigDecimal> atr) {
    Decision first = moves.getFirst().decision();
    BigDecimal qty = BigDecimal.ZERO;
    boolean under = false;
    for (Move move : moves) {
      boolean turned = qty.signum() > 0 && move.opens();
      if (move.enters() && !turned) {
        Decision entry = move.decision();
        qty = qty.add(entry.qty()).subtract(move.before().closedBy(entry.side(), entry.qty()));
        under |= !move.opens() && move.before().returnAt(entry.price().doubleValue()) < 0;
      }
    }
    return new DoneTrade(
        first.symbol(),
        first.ts(),
        first.price(),
        qty,
        moves.stream().skip(1).filter(Move::leaves).map(it -> it.decision().price()).toList(),
        moves.getLast().after().flat() || (moves.size() > 1 && moves.getLast().opens()),
        under,
        atr,
        Optional.empty(),
        Optional.empty());
  }
}
