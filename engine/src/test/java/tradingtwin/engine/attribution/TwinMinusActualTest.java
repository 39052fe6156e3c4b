package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Side;

/// The parts of all habits add up to twin − actual, where both are money counted anew, fill by
/// fill and to the last digit, by a replay that knows nothing of trips, steps and changes.
class TwinMinusActualTest {
  private static final BigDecimal FEE_RATE = new BigDecimal("0.001");

  @Test
  void aSkippedLossIsItsMoneyAndFees() {
    Diary diary = new Diary().buy("a", 10, 100, 0).sell("b", 10, 90, 1);
    Wishes wishes = new Wishes();
    wishes.skipped.add("a");
    assertThat(money(diary.fills(), new Wishes())).isEqualByComparingTo("-101.9");
    assertThat(money(diary.fills(), wishes)).isEqualByComparingTo("0");
    assertThat(Overlap.of(List.of(diary.undone(BiasLabel.FOMO, "a")), Diary.EAGER).together())
        .isCloseTo(101.9, within(1e-9));
  }

  @Property(tries = 60)
  void thePartsAreWhatTheTwinHasMore(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 60) int trips) {
    SplittableRandom random = new SplittableRandom(seed);
    Diary diary = OverlapTest.wandering(random, trips);
    List<String> chased = some(diary, "o", random);
    List<String> avenged = some(diary, "o", random);
    List<String> added = some(diary, "m", random);
    List<String> letGo = some(diary, "c", random);
    Measured kept = undone(diary, BiasLabel.DISPOSITION, letGo);
    Overlap overlap =
        Overlap.of(
            List.of(
                undone(diary, BiasLabel.CHASING, chased),
                undone(diary, BiasLabel.REVENGE, avenged),
                undone(diary, BiasLabel.AVERAGING_DOWN, added),
                kept),
            Diary.EAGER);

    Wishes wishes = new Wishes();
    wishes.skipped.addAll(chased);
    wishes.skipped.addAll(added);
    wishes.sized.addAll(avenged);
    kept.costs()
        .forEach(
            cost -> {
              var later = (Change.Postpone) cost.change();
              wishes.soldAt.put(id(diary, later.decision()), BigDecimal.valueOf(later.price()));
            });
    double more =
        money(diary.fills(), wishes).subtract(money(diary.fills(), new Wishes())).doubleValue();
    double size = 1 + overlap.shares().values().stream().mapToDouble(Math::abs).sum();

    assertThat(overlap.together()).isCloseTo(more, within(1e-9 * size));
    assertThat(overlap.shares().values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(more, within(1e-9 * size));
  }

  /// What is otherwise than it was.
  ///
  /// - `skipped`: purchases that do not happen; without its first a whole trip does not
  /// - `sized`: purchases of the median money of all purchases before, if that is less, else none
  /// - `soldAt`: other prices of sales
  private static final class Wishes {
    private final Set<String> skipped = new HashSet<>();
    private final Set<String> sized = new HashSet<>();
    private final Map<String, BigDecimal> soldAt = new HashMap<>();
  }

  /// Money at the end of a record that ends flat, longs in one symbol, fees of a thousandth: a sale
  /// lets go the part of what is held that the record's sale let go of what was held there.
  private static BigDecimal money(List<Fill> fills, Wishes wishes) {
    MathContext digits = MathContext.DECIMAL128;
    BigDecimal money = BigDecimal.ZERO;
    BigDecimal recorded = BigDecimal.ZERO;
    BigDecimal held = BigDecimal.ZERO;
    List<BigDecimal> spent = new ArrayList<>();
    boolean without = false;
    for (Fill fill : fills) {
      boolean opens = recorded.signum() == 0;
      BigDecimal units;
      BigDecimal price = fill.price();
      if (fill.side() == Side.BUY) {
        units = wishes.skipped.contains(fill.id()) ? BigDecimal.ZERO : fill.qty();
        if (wishes.sized.contains(fill.id()) && !spent.isEmpty()) {
          BigDecimal usual = median(spent).divide(price, digits);
          units = usual.compareTo(fill.qty()) < 0 ? units.min(usual) : BigDecimal.ZERO;
        }
        without = opens ? units.signum() == 0 : without;
        units = without ? BigDecimal.ZERO : units;
        spent.add(fill.qty().multiply(price));
        recorded = recorded.add(fill.qty());
        held = held.add(units);
        money = money.subtract(units.multiply(price));
      } else {
        price = wishes.soldAt.getOrDefault(fill.id(), price);
        units = held.multiply(fill.qty()).divide(recorded, digits);
        recorded = recorded.subtract(fill.qty());
        held = held.subtract(units);
        money = money.add(units.multiply(price));
      }
      money = money.subtract(units.multiply(price).multiply(FEE_RATE));
    }
    return money;
  }

  /// The lower of the two in the middle: always money that was spent once.
  private static BigDecimal median(List<BigDecimal> values) {
    return values.stream().sorted().toList().get((values.size() - 1) / 2);
  }

  private static Measured undone(Diary diary, BiasLabel label, List<String> ids) {
    return diary.undone(label, ids.toArray(String[]::new));
  }

  private static String id(Diary diary, int decision) {
    return diary.ledger().moves().get(decision).decision().id();
  }

  private static List<String> some(Diary diary, String kind, SplittableRandom random) {
    return diary.fills().stream()
        .map(Fill::id)
        .filter(id -> id.startsWith(kind))
        .filter(any -> random.nextInt(3) == 0)
        .toList();
  }
}
