package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.statistics.Draws;

/// From a report's marks to amounts, with the product's own thresholds.
class AttributionTest {

  /// One trip a day: every third is marked and loses by `edge` more than the others on average.
  private static Diary daily(int days, double edge, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Diary diary = new Diary();
    for (int day = 0; day < days; day++) {
      boolean marked = day % 3 == 0;
      double exit = 100 + 5 * random.nextGaussian() - (marked ? edge : 0);
      diary.buy("o" + day, 1, 100, 24.0 * day + 9).sell("c" + day, 1, exit, 24.0 * day + 12);
      if (marked) {
        diary.mark(BiasLabel.FOMO, "o" + day);
      }
    }
    return diary;
  }

  private static HabitCost only(Diary diary) {
    List<HabitCost> costs = diary.attributed(AttributionPolicies.DEFAULT).costs();
    assertThat(costs).hasSize(1);
    return costs.getFirst();
  }

  @Test
  void nineteenDecisionsNameNoAmount() {
    HabitCost cost = only(daily(57, 20, 1));
    assertThat(cost.state()).isEqualTo(CostState.INSUFFICIENT);
    assertThat(cost.decisions()).isEqualTo(19);
    assertThat(cost.neededDecisions()).isEqualTo(20);
    assertThat(cost.amounts()).isEmpty();
  }

  @Test
  void manyDecisionsOnNineDaysNameNoAmount() {
    Diary diary = new Diary();
    for (int i = 0; i < 45; i++) {
      double hour = 24.0 * (i / 5) + 2 * (i % 5);
      diary.buy("o" + i, 1, 100, hour).sell("c" + i, 1, 90, hour + 1);
      diary.mark(BiasLabel.FOMO, "o" + i);
    }
    HabitCost cost = only(diary);
    assertThat(cost.decisions()).isEqualTo(45);
    assertThat(cost.days()).isEqualTo(9);
    assertThat(cost.state()).isEqualTo(CostState.INSUFFICIENT);
  }

  @Test
  void aLargeCostIsDistinguishableAndCredible() {
    HabitCost cost = only(daily(120, 10, 2));
    Amounts amounts = cost.amounts().orElseThrow();
    assertThat(cost.state()).isEqualTo(CostState.DISTINGUISHABLE);
    assertThat(amounts.cost()).isBetween(amounts.low(), amounts.high());
    assertThat(amounts.low()).isPositive();
    assertThat(amounts.credible()).isTrue();
    // 40 entries and exits at 0.1 % of about 100 and 90
    assertThat(amounts.feesAndSpread()).isCloseTo(40 * 0.19, within(0.3));
    assertThat(amounts.share()).isCloseTo(amounts.cost(), within(1e-9));
  }

  @Test
  void aDecisionCountsTheMoreTheHigherItRanksAmongItsControls() {
    Amounts whole = only(ranked(0.99)).amounts().orElseThrow();
    Amounts half = only(ranked(0.75)).amounts().orElseThrow();
    assertThat(half.cost()).isCloseTo(whole.cost() / 2, within(1e-9));
    assertThat(half.share()).isCloseTo(whole.share() / 2, within(1e-9));
    assertThat(half.high() - half.low()).isLessThan(whole.high() - whole.low());
  }

  @Test
  void aDecisionInTheMiddleOfItsControlsCountsNothing() {
    assertThat(only(ranked(0.5)).decisions()).isZero();
  }

  /// Ninety trips, a third of them marked with that rank.
  private static Diary ranked(double rank) {
    SplittableRandom random = new SplittableRandom(9);
    Diary diary = new Diary();
    for (int day = 0; day < 90; day++) {
      double exit = 95 + random.nextGaussian();
      diary.buy("o" + day, 1, 100, 24.0 * day + 9).sell("c" + day, 1, exit, 24.0 * day + 12);
      if (day % 3 == 0) {
        diary.mark(BiasLabel.FOMO, "o" + day, rank);
      }
    }
    return diary;
  }

  @Test
  void theIntervalReachesFurtherThanResampledDays() {
    DayBootstrap days = new DayBootstrap(90, 120);
    assertThat(days.reaching(100, 1)).isEqualTo(days);
    assertThat(days.reaching(100, 3)).isEqualTo(new DayBootstrap(70, 160));
  }

  @Test
  void costsThatScatterAboutZeroAreNotDistinguishable() {
    HabitCost cost = only(daily(120, 0, 3));
    Amounts amounts = cost.amounts().orElseThrow();
    assertThat(cost.state()).isEqualTo(CostState.NOT_DISTINGUISHABLE);
    assertThat(amounts.low()).isNegative();
    assertThat(amounts.high()).isPositive();
    assertThat(amounts.credible()).isFalse();
  }

  @Test
  void aCostThatAnyDecisionWouldHaveShownIsNotCredible() {
    // every trip loses about ten, marked or not
    SplittableRandom random = new SplittableRandom(4);
    Diary diary = new Diary();
    for (int day = 0; day < 90; day++) {
      double hour = 24.0 * day;
      diary.buy("o" + day, 1, 100, hour).sell("c" + day, 1, 90 + random.nextGaussian(), hour + 1);
      if (day % 3 == 0) {
        diary.mark(BiasLabel.FOMO, "o" + day);
      }
    }
    HabitCost cost = only(diary);
    assertThat(cost.state()).isEqualTo(CostState.DISTINGUISHABLE);
    assertThat(cost.amounts().orElseThrow().credible()).isFalse();
  }

  @Test
  void theSameReportGivesTheSameAmounts() {
    assertThat(only(daily(90, 3, 5))).isEqualTo(only(daily(90, 3, 5)));
  }

  @Test
  void theSharesOfAllHabitsAddUpToWhatUndoingThemTogetherChanges() {
    Diary diary = daily(120, 5, 6);
    for (int day = 0; day < 120; day += 2) {
      diary.mark(BiasLabel.REVENGE, "o" + day);
    }
    AttributionReport report = diary.attributed(AttributionPolicies.DEFAULT);
    double sum =
        report.costs().stream()
            .flatMap(cost -> cost.amounts().stream())
            .mapToDouble(Amounts::share)
            .sum();
    assertThat(report.costs()).hasSize(2);
    assertThat(sum).isCloseTo(report.together(), within(1e-9 * Math.abs(sum)));
  }

  @Test
  void aHabitWithoutMarksHasNoAmountYet() {
    Diary diary = daily(60, 0, 7).mark(BiasLabel.PANIC, "nowhere");
    assertThat(diary.attributed(AttributionPolicies.DEFAULT).costs())
        .filteredOn(cost -> cost.label() == BiasLabel.PANIC)
        .singleElement()
        .satisfies(cost -> assertThat(cost.state()).isEqualTo(CostState.INSUFFICIENT))
        .satisfies(cost -> assertThat(cost.decisions()).isZero());
  }

  @Test
  void anEmptyRecordCostsNothing() {
    AttributionReport report = new Diary().attributed(AttributionPolicies.DEFAULT);
    assertThat(report.costs()).isEmpty();
    assertThat(report.twin()).isEmpty();
  }

  @Test
  void nineInTenIntervalsHoldTheTrueCost() {
    // 40 days that cost 1 each on average, skewed: three in four cost nothing, the rest about 4
    SplittableRandom random = new SplittableRandom(8);
    int held = 0;
    for (int i = 0; i < 400; i++) {
      double[] days =
          random.doubles(40).map(u -> u < 0.75 ? 0 : 4 + random.nextGaussian()).toArray();
      DayBootstrap interval =
          DayBootstrap.ofDays(days, Diary.EAGER, Draws.seededBy("coverage" + i));
      held += interval.low() <= 40 && 40 <= interval.high() ? 1 : 0;
    }
    assertThat(held / 400.0).isBetween(0.83, 0.95);
  }
}
