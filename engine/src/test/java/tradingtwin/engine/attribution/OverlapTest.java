package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasLabel;

/// Several habits on one trip: their parts add up to what undoing all of them changes.
class OverlapTest {

  @Test
  void twoHabitsOfOneEntryShareItsCost() {
    // lost 100 at twice the usual size. Usual size saves 50, skipping 100, both together 100:
    // revenge ½·50 + ½·(100 − 100) = 25, fear of missing out ½·100 + ½·(100 − 50) = 75
    Overlap overlap = overlap(hastyLoss(), BiasLabel.REVENGE, BiasLabel.FOMO);
    assertThat(overlap.together()).isCloseTo(100 + 1.9, within(1e-9));
    assertThat(overlap.shares().get(BiasLabel.REVENGE)).isCloseTo(25 + 0.475, within(1e-9));
    assertThat(overlap.shares().get(BiasLabel.FOMO)).isCloseTo(75 + 1.425, within(1e-9));
  }

  @Test
  void twoHabitsThatDoTheSameShareEqually() {
    Overlap overlap = overlap(hastyLoss(), BiasLabel.CHASING, BiasLabel.FOMO);
    assertThat(overlap.shares().get(BiasLabel.CHASING))
        .isEqualTo(overlap.shares().get(BiasLabel.FOMO));
    assertThat(overlap.together()).isCloseTo(101.9, within(1e-9));
  }

  @Test
  void aHabitThatIsHalfSureGetsHalf() {
    Measured half = hastyLoss().undone(BiasLabel.FOMO, 0.5, "c");
    Overlap alone = Overlap.of(List.of(half), Diary.EAGER);
    assertThat(alone.together()).isCloseTo(half.fees() + half.price(), within(1e-9));
    assertThat(alone.together()).isCloseTo(101.9 / 2, within(1e-9));
    // beside a sure one of the same kind the doubtful half changes nothing on half of the orders
    Measured sure = hastyLoss().undone(BiasLabel.CHASING, "c");
    Overlap both = Overlap.of(List.of(half, sure), Diary.EAGER);
    assertThat(both.together()).isCloseTo(101.9, within(1e-9));
    assertThat(both.shares().get(BiasLabel.FOMO)).isCloseTo(101.9 / 4, within(1e-9));
  }

  @Test
  void moreThanSixHabitsOfOneTripStillAddUp() {
    Overlap overlap =
        overlap(
            hastyLoss(),
            BiasLabel.REVENGE,
            BiasLabel.HOUSE_MONEY,
            BiasLabel.SIZE_ESCALATION,
            BiasLabel.CHASING,
            BiasLabel.FOMO,
            BiasLabel.ATTENTION,
            BiasLabel.BOREDOM);
    double sum = overlap.shares().values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum).isCloseTo(overlap.together(), within(1e-9));
  }

  @Property(tries = 60)
  void thePartsAddUpToTwinMinusActual(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 60) int trips) {
    SplittableRandom random = new SplittableRandom(seed);
    Diary diary = wandering(random, trips);
    List<Measured> habits = new ArrayList<>();
    for (BiasLabel label : BiasLabel.values()) {
      if (Counterfactual.of(label).isPresent()) {
        habits.add(diary.undone(label, random.nextDouble(), some(diary, random)));
      }
    }
    Overlap overlap = Overlap.of(habits, Diary.EAGER);
    double sum = overlap.shares().values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum).isCloseTo(overlap.together(), within(1e-9 * size(overlap)));
  }

  @Property(tries = 100)
  void shapleysPartsAddUpToTheWhole(
      @ForAll @IntRange(min = 1, max = 6) int players, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles(1L << players, -1e6, 1e6).toArray();
    double whole = values[values.length - 1] - values[0];
    assertThat(Arrays.stream(Shapley.parts(values)).sum()).isCloseTo(whole, within(1e-9 * 1e6));
  }

  @Test
  void aMakerWhoAddsNothingGetsNothing() {
    double[] parts = Shapley.parts(new double[] {0, 10, 0, 10});
    assertThat(parts).containsExactly(10, 0);
  }

  private static double size(Overlap overlap) {
    return 1 + overlap.shares().values().stream().mapToDouble(Math::abs).sum();
  }

  private static Overlap overlap(Diary diary, BiasLabel... labels) {
    return Overlap.of(
        Arrays.stream(labels).map(label -> diary.undone(label, "c")).toList(), Diary.EAGER);
  }

  /// Usual size 500, then 1,000 lost a tenth.
  private static Diary hastyLoss() {
    return new Diary()
        .buy("a", 5, 100, 0)
        .sell("b", 5, 101, 1)
        .buy("c", 10, 100, 2)
        .sell("d", 10, 90, 3);
  }

  /// Trips of two entries and two exits along a random walk with hourly bars.
  static Diary wandering(SplittableRandom random, int trips) {
    Diary diary = new Diary();
    double price = 100;
    double size = 1;
    for (int hour = 0; hour < 8 * trips + 200; hour++) {
      diary.bar(hour, price, price * (1 - 0.03 * random.nextDouble()));
      int trip = hour / 8;
      size = hour % 8 == 0 ? 1 + 4 * random.nextDouble() : size;
      if (trip < trips) {
        switch (hour % 8) {
          case 0 -> diary.buy("o" + trip, size, price, hour + 0.2);
          case 2 -> diary.buy("m" + trip, 5, price, hour + 0.2);
          case 4 -> diary.sell("p" + trip, 5, price, hour + 0.2);
          case 6 -> diary.sell("c" + trip, size, price, hour + 0.2);
          default -> price *= Math.exp(0.02 * random.nextGaussian());
        }
      }
    }
    return diary;
  }

  private static String[] some(Diary diary, SplittableRandom random) {
    return diary.fills().stream()
        .filter(fill -> random.nextInt(3) == 0)
        .map(fill -> fill.id())
        .toArray(String[]::new);
  }
}
