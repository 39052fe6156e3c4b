package tradingtwin.engine.fills;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One account's decisions in one symbol, played in order from flat.
final class Replay {
  private final boolean firstSold;
  private final List<Ledger.Move> moves = new ArrayList<>();
  private final List<RoundTrip> trips = new ArrayList<>();
  private Position position = Position.FLAT;
  private @Nullable OpenTrip open;

  Replay(boolean firstSold) {
    this.firstSold = firstSold;
  }

  void play(Decision decision) {
    Position before = position;
    BigDecimal closing = before.closedBy(decision.side(), decision.qty());
    BigDecimal entering = decision.qty().subtract(closing);
    position = before.after(decision.side(), decision.qty(), decision.price());
    moves.add(new Ledger.Move(decision, before, position));
    if (open != null && closing.signum() > 0) {
      open.exit(decision, closing, before.pnlOfClosing(closing, decision.price()));
      if (closing.compareTo(before.qty().abs()) == 0) {
        trips.add(open.close());
        open = null;
      }
    }
    if (entering.signum() > 0) {
      if (open == null) {
        open = new OpenTrip(Direction.opening(decision.side()), firstSold && trips.isEmpty());
      }
      open.enter(decision, entering);
    }
  }

  List<Ledger.Move> moves() {
    return moves;
  }

  List<RoundTrip> trips() {
    return trips;
  }

  private static final class OpenTrip {
    private final Direction direction;
    private final boolean mayPredateFile;
    private final List<Decision> entries = new ArrayList<>();
    private final List<Decision> exits = new ArrayList<>();
    private final Charges charges = new Charges();
    private BigDecimal entryQty = BigDecimal.ZERO;
    private BigDecimal pnl = BigDecimal.ZERO;

    OpenTrip(Direction direction, boolean mayPredateFile) {
      this.direction = direction;
      this.mayPredateFile = mayPredateFile;
    }

    void enter(Decision decision, BigDecimal qty) {
      entryQty = entries.isEmpty() ? qty : entryQty.add(qty);
      entries.add(decision);
      charges.add(decision, share(decision, qty));
    }

    void exit(Decision decision, BigDecimal qty, BigDecimal profit) {
      exits.add(decision);
      pnl = pnl.add(profit);
      charges.add(decision, share(decision, qty));
    }

    private static BigDecimal share(Decision decision, BigDecimal qty) {
      return qty.compareTo(decision.qty()) == 0
          ? BigDecimal.ONE
          : qty.divide(decision.qty(), MathContext.DECIMAL128);
    }

    RoundTrip close() {
      Decision first = entries.getFirst();
      return new RoundTrip(
          first.account(),
          first.symbol(),
          direction,
          entries,
          exits,
          entryQty,
          pnl,
          charges.quoted(),
          charges.unconverted(),
          mayPredateFile);
    }
  }
}
