package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;

/// A group of rows that is one exchange: an asset came in, another went out, and perhaps fees.
final class OneExchange {

  /// The id of such a group in another export of the account; null when there is none.
  ///
  /// That export states the price, here it is what two rounded amounts make of it: the fill keeps
  /// an id of its own, and the other's as alias.
  @FunctionalInterface
  interface Naming {
    @Nullable String elsewhere(Leg any, Exchanged exchanged) throws DamagedRow;
  }

  private static final String HALF =
      "the other side of this exchange is not in this file, so it has no price.";
  private static final String LONE_FEE = "the trade this fee belongs to is not in this file.";
  private static final String MANY =
      "more than two assets moved together here, and nothing says which paid for which.";

  private final Predicate<Leg> isFee;
  private final Naming naming;

  OneExchange(Predicate<Leg> isFee, Naming naming) {
    this.isFee = isFee;
    this.naming = naming;
  }

  List<Settled> settle(List<Leg> legs) {
    List<Leg> fees = legs.stream().filter(isFee).toList();
    List<Leg> sides = legs.stream().filter(isFee.negate()).toList();
    List<Leg> in = sides.stream().filter(Leg::in).toList();
    List<Leg> out = sides.stream().filter(Leg::out).toList();
    if (in.isEmpty() || out.isEmpty()) {
      return legs.stream().map(l -> l.left(isFee.test(l) ? LONE_FEE : HALF)).toList();
    }
    if (assets(in) != 1 || assets(out) != 1) {
      return legs.stream().map(l -> l.left(MANY)).toList();
    }
    try {
      return List.of(new Settled(legs.getFirst().line(), fill(sides, in, out, fees)));
    } catch (DamagedRow e) {
      return legs.stream().map(l -> l.left(lowered(e.sentence()))).toList();
    }
  }

  private RowMeaning.Fill fill(List<Leg> sides, List<Leg> in, List<Leg> out, List<Leg> fees)
      throws DamagedRow {
    Leg any = in.getFirst();
    Charges charges = Charges.on(sides).andRows(fees);
    Exchanged exchanged = new Exchanged(any.asset(), total(in), out.getFirst().asset(), total(out));
    String elsewhere = naming.elsewhere(any, exchanged);
    RowMeaning.Fill fill =
        exchanged.fill(
            any.moment(),
            charges.fee(),
            charges.currency(),
            elsewhere == null ? null : "rows:" + elsewhere,
            any.orderId(),
            any.account());
    return elsewhere == null ? fill : fill.alsoKnownAs(elsewhere);
  }

  private static long assets(List<Leg> legs) {
    return legs.stream().map(Leg::asset).distinct().count();
  }

  private static BigDecimal total(List<Leg> legs) {
    return legs.stream().map(Leg::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static String lowered(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
