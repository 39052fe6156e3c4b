package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;

/// Rows of the base and rows of the quote of one pair, put together to fills by what they say: the
/// same id, or a price that makes one amount of the other.
///
/// Two rows that fit alike are no doubt as long as they say the same; where they differ, nothing
/// is put together.
final class SpotPairs {

  /// Exports round the quote to the last digit of its currency.
  private static final BigDecimal ROUNDING = new BigDecimal("0.000001");

  private static final BigDecimal LEAST = new BigDecimal("0.00000001");
  private static final String HALF =
      "the other row of this fill is not in this file, or more than one fits.";

  private final Pair pair;

  SpotPairs(Pair pair) {
    this.pair = pair;
  }

  List<Settled> settle(List<Leg> legs) {
    List<Settled> settled = new ArrayList<>();
    List<Leg> quotes = new ArrayList<>(of(pair.quote(), legs));
    List<Leg> bases = of(pair.base(), legs);
    for (Leg base : bases) {
      boolean alone = bases.size() == 1 && quotes.size() == 1;
      Leg quote = mate(base, quotes, alone);
      if (quote == null) {
        settled.add(base.left(HALF));
      } else {
        quotes.remove(quote);
        settled.addAll(together(base, quote));
      }
    }
    quotes.forEach(q -> settled.add(q.left(HALF)));
    return settled;
  }

  private static List<Leg> of(String asset, List<Leg> legs) {
    return legs.stream().filter(l -> l.asset().equals(asset)).toList();
  }

  private static @Nullable Leg mate(Leg base, List<Leg> quotes, boolean alone) {
    List<Leg> fitting =
        quotes.stream()
            .filter(q -> q.amount().signum() == -base.amount().signum())
            .filter(q -> fits(base, q, alone))
            .toList();
    List<Leg> sameId =
        fitting.stream().filter(q -> q.id() != null && q.id().equals(base.id())).toList();
    List<Leg> best = sameId.isEmpty() ? fitting : sameId;
    boolean alike = best.stream().map(SpotPairs::content).distinct().count() == 1;
    return alike ? best.getFirst() : null;
  }

  private static List<Object> content(Leg leg) {
    return List.of(leg.amount().stripTrailingZeros(), leg.fee().stripTrailingZeros());
  }

  private static boolean fits(Leg base, Leg quote, boolean alone) {
    BigDecimal price = base.price();
    BigDecimal other = quote.price();
    if (price == null || price.signum() == 0) {
      return alone || (base.id() != null && Objects.equals(base.id(), quote.id()));
    }
    if (other != null && other.signum() != 0 && price.compareTo(other) != 0) {
      return false;
    }
    BigDecimal expected = base.amount().abs().multiply(price);
    BigDecimal off = expected.subtract(quote.amount().abs()).abs();
    return off.compareTo(expected.multiply(ROUNDING).max(LEAST)) <= 0;
  }

  private List<Settled> together(Leg base, Leg quote) {
    List<Leg> both = List.of(base, quote);
    try {
      Charges charges = Charges.on(both);
      BigDecimal stated = base.price();
      RowMeaning.Fill fill =
          new RowMeaning.Fill(
              pair.symbol(),
              base.in() ? Side.BUY : Side.SELL,
              base.amount().abs(),
              stated == null || stated.signum() == 0
                  ? Exchanged.price(quote.amount(), base.amount())
                  : stated,
              charges.fee(),
              charges.currency(),
              base.moment(),
              base.id(),
              base.orderId(),
              base.account());
      return List.of(new Settled(Math.min(base.line(), quote.line()), fill));
    } catch (DamagedRow e) {
      return both.stream().map(l -> l.left(OneExchange.lowered(e.sentence()))).toList();
    }
  }
}
