package tradingtwin.core.journal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.engine.adherence.DoneTrade;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.RoundTrip;

/// What the fills say about the trade that one of them belongs to.
///
/// @param entryFills fills that opened or enlarged the position, oldest first
/// @param exit average price of the exits so far
/// @param quantity units entered in all
/// @param fees in the currency of the price, as far as known
/// @param netPnl once it is closed
record TradeStory(
    String symbol,
    List<String> entryFills,
    Instant openedAt,
    @Nullable Instant closedAt,
    BigDecimal entry,
    @Nullable BigDecimal exit,
    BigDecimal quantity,
    @Nullable BigDecimal fees,
    @Nullable BigDecimal netPnl) {
  private static final MathContext SHOWN = MathContext.DECIMAL32;

  /// The trade behind that fill; of a fill that turned a position, the one it opened.
  static Optional<TradeStory> of(Ledger ledger, String fillId) {
    return closed(ledger, fillId, true)
        .or(() -> open(ledger, fillId))
        .or(() -> closed(ledger, fillId, false));
  }

  private static Optional<TradeStory> closed(Ledger ledger, String fillId, boolean byEntry) {
    return ledger.roundTrips().stream()
        .filter(trip -> holds(byEntry ? trip.entries() : trip.exits(), fillId))
        .findFirst()
        .map(TradeStory::of);
  }

  private static TradeStory of(RoundTrip trip) {
    return new TradeStory(
        trip.symbol(),
        ids(trip.entries()),
        trip.openedAt(),
        trip.closedAt(),
        average(trip.entries()),
        average(trip.exits()),
        trip.entryQty().stripTrailingZeros(),
        trip.fees().round(SHOWN),
        trip.netPnl().round(SHOWN));
  }

  private static Optional<TradeStory> open(Ledger ledger, String fillId) {
    List<Move> present = new ArrayList<>();
    for (Move move : ledger.moves()) {
      if (move.opens()) {
        present.clear();
      }
      present.add(move);
    }
    List<Decision> all = present.stream().map(Move::decision).toList();
    if (present.isEmpty() || present.getLast().after().flat() || !holds(all, fillId)) {
      return Optional.empty();
    }
    DoneTrade done = DoneTrade.of(present, Optional.empty());
    List<Decision> entries = present.stream().filter(Move::enters).map(Move::decision).toList();
    List<Decision> exits =
        present.stream().skip(1).filter(Move::leaves).map(Move::decision).toList();
    return Optional.of(
        new TradeStory(
            done.symbol(),
            ids(entries),
            done.enteredAt(),
            null,
            average(entries),
            exits.isEmpty() ? null : average(exits),
            done.qty().stripTrailingZeros(),
            fees(all),
            null));
  }

  private static boolean holds(List<Decision> decisions, String fillId) {
    return decisions.stream().anyMatch(decision -> decision.fillIds().contains(fillId));
  }

  private static List<String> ids(List<Decision> decisions) {
    return decisions.stream().flatMap(decision -> decision.fillIds().stream()).toList();
  }

  private static BigDecimal average(List<Decision> decisions) {
    BigDecimal paid =
        decisions.stream().map(Decision::notional).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal units =
        decisions.stream().map(Decision::qty).reduce(BigDecimal.ZERO, BigDecimal::add);
    return paid.divide(units, MathContext.DECIMAL128).round(SHOWN);
  }

  private static @Nullable BigDecimal fees(List<Decision> decisions) {
    List<Optional<BigDecimal>> each = decisions.stream().map(Decision::feesInQuote).toList();
    return each.stream().anyMatch(Optional::isEmpty)
        ? null
        : each.stream()
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .round(SHOWN);
  }
}
