package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.RoundTrip;

/// A trade as it was made, from flat to flat.
///
/// @param direction long or short
/// @param entries what was entered, oldest first
/// @param exits what was left, oldest first; as many units as were entered
public record ActualTrade(Direction direction, List<Leg> entries, List<Leg> exits) {

  public ActualTrade {
    entries = List.copyOf(entries);
    exits = List.copyOf(exits);
    if (entries.isEmpty() || sum(entries, Leg::qty).compareTo(sum(exits, Leg::qty)) != 0) {
      throw new IllegalArgumentException("a trade leaves what it entered");
    }
  }

  /// The trade that a round trip is. Of a decision that turned a position only the part counts
  /// that belongs here; fees in a third currency are not known in quote currency and left out.
  public static ActualTrade of(RoundTrip trip) {
    List<Leg> entries = new ArrayList<>();
    BigDecimal later =
        trip.entries().stream().skip(1).map(Decision::qty).reduce(BigDecimal.ZERO, BigDecimal::add);
    entries.add(leg(trip.entries().getFirst(), trip.entryQty().subtract(later)));
    trip.entries().stream().skip(1).forEach(entry -> entries.add(leg(entry, entry.qty())));
    List<Leg> exits = new ArrayList<>();
    BigDecimal open = trip.entryQty();
    for (Decision exit : trip.exits()) {
      BigDecimal left = exit.qty().min(open);
      exits.add(leg(exit, left));
      open = open.subtract(left);
    }
    return new ActualTrade(trip.direction(), entries, exits);
  }

  private static Leg leg(Decision decision, BigDecimal qty) {
    BigDecimal fees = decision.quotedFees();
    boolean whole = qty.compareTo(decision.qty()) == 0;
    return new Leg(
        decision.lastTs(),
        qty,
        decision.price(),
        whole ? fees : fees.multiply(qty.divide(decision.qty(), MathContext.DECIMAL128)));
  }

  /// What it brought.
  public Money money() {
    BigDecimal moved = sum(exits, Leg::notional).subtract(sum(entries, Leg::notional));
    return new Money(
        moved.multiply(BigDecimal.valueOf(direction.sign())),
        sum(entries, Leg::fee).add(sum(exits, Leg::fee)));
  }

  /// Entries and exits.
  public List<Leg> legs() {
    return Stream.concat(entries.stream(), exits.stream()).toList();
  }

  /// When its first part was held.
  public Instant openedAt() {
    return entries.getFirst().at();
  }

  /// The fee of leaving as a share of what was left.
  BigDecimal exitFeeShare() {
    return sum(exits, Leg::fee).divide(sum(exits, Leg::notional), MathContext.DECIMAL128);
  }

  private static BigDecimal sum(List<Leg> legs, Function<Leg, BigDecimal> part) {
    return legs.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
