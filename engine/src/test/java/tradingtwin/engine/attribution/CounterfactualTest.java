package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradingtwin.engine.bias.BiasLabel;

/// What stands in the place of a marked decision, worked out by hand; fees are 0.1 %.
class CounterfactualTest {
  private static final Offset<Double> CENT = within(1e-9);

  /// A loser held for 4 hours comes before; the winner is sold at hour 12 at 110.
  private static Diary soldWinner() {
    return new Diary()
        .buy("a", 1, 100, 0)
        .sell("b", 1, 90, 4)
        .buy("c", 10, 100, 10)
        .sell("d", 10, 110, 12);
  }

  @ParameterizedTest
  @EnumSource(names = {"DISPOSITION", "EARLY_EXIT"})
  void aWinnerIsKeptAsLongAgainAsTheLosersBefore(BiasLabel label) {
    // 4 h later the bar opens at 120: 10 × (120 − 110) = 100 missed; fees 1.10 − 1.20 = −0.10
    Measured.Cost cost = only(soldWinner().bar(14, 105).bar(16, 120).bar(20, 130), label, "d");
    assertThat(cost.usual().price()).isCloseTo(100, CENT);
    assertThat(cost.usual().fees()).isCloseTo(-0.10, CENT);
    // 2 h later 105: −50 + 0.05; 8 h later 130: 200 − 0.20
    assertThat(cost.shorter()).isCloseTo(-49.95, CENT);
    assertThat(cost.longer()).isCloseTo(199.80, CENT);
  }

  @Test
  void aHorizonExitWaitsForTheFirstBarThatStartsAfterIt() {
    // the bar of hour 16 is missing: the next one, at hour 17, opens at 115
    Measured.Cost cost =
        only(soldWinner().bar(14, 105).bar(17, 115).bar(20, 130), BiasLabel.DISPOSITION, "d");
    assertThat(cost.usual().price()).isCloseTo(50, CENT);
  }

  @Test
  void aPanicExitThatSavedMoneyCostsLessThanNothing() {
    // kept 4 h longer it is sold at 80, not 90: 10 × (80 − 90) = −100; fees 0.90 − 0.80 = 0.10
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 0)
            .sell("b", 1, 101, 4)
            .buy("c", 10, 100, 10)
            .sell("d", 10, 90, 12)
            .bar(14, 85)
            .bar(16, 80)
            .bar(20, 95);
    Measured.Cost cost = only(diary, BiasLabel.PANIC, "d");
    assertThat(cost.usual().price()).isCloseTo(-100, CENT);
    assertThat(cost.usual().cost()).isCloseTo(-99.90, CENT);
    assertThat(cost.longer()).isCloseTo(50 - 0.05, CENT);
  }

  /// Losing exits so far: 5 % down. The marked trip is bought at 100 and sold at 80.
  private static Diary heldLoser() {
    return new Diary()
        .buy("a", 1, 100, 0)
        .sell("b", 1, 95, 1)
        .buy("c", 10, 100, 10)
        .sell("d", 10, 80, 20);
  }

  @Test
  void aHeldLoserIsLeftAtTheUsualLosingExitGapsIncluded() {
    // 95 is touched in hour 11; hour 12 opens at 93: 10 × (93 − 80) = 130; fees 0.80 − 0.93
    Diary diary = heldLoser().bar(10, 98, 97).bar(11, 96, 94).bar(12, 93).bar(13, 90);
    Measured.Cost cost = only(diary, BiasLabel.HOLDING_LOSERS, "d");
    assertThat(cost.usual().price()).isCloseTo(130, CENT);
    assertThat(cost.usual().fees()).isCloseTo(-0.13, CENT);
  }

  @Test
  void aBounceInsideAnAmbiguousBarIsNotCounted() {
    // hour 12 opens back at 97, yet the stop's own 95 is taken: 10 × (95 − 80) = 150
    Diary diary = heldLoser().bar(10, 98, 97).bar(11, 96, 94).bar(12, 97);
    assertThat(only(diary, BiasLabel.HOLDING_LOSERS, "d").usual().price()).isCloseTo(150, CENT);
  }

  @Test
  void aTripThatFellToTheStopAndCameBackIsLeftThereToo() {
    // 95 is touched in hour 11 and hour 12 opens at 93, long before it is sold at 120
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 0)
            .sell("b", 1, 95, 1)
            .buy("c", 10, 100, 10)
            .sell("d", 10, 120, 20)
            .bar(10, 98, 97)
            .bar(11, 96, 94)
            .bar(12, 93);
    assertThat(only(diary, BiasLabel.HOLDING_LOSERS, "d").usual().price()).isCloseTo(-270, CENT);
  }

  @Test
  void aTripThatNeverFellToTheStopIsNotCounted() {
    // the bar of hour 9 began before the entry
    Diary diary = heldLoser().bar(9, 98, 50).bar(10, 98, 97).bar(11, 97);
    Measured measured = diary.undone(BiasLabel.HOLDING_LOSERS, "d");
    assertThat(measured.costs()).isEmpty();
    assertThat(measured.notes()).containsExactly(CostNote.of(CostNote.Code.WITHIN_USUAL, 1));
  }

  @Test
  void aTripIsLeftAtItsStopOnceHoweverManyExitsItHad() {
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 0)
            .sell("b", 1, 95, 1)
            .buy("c", 10, 100, 10)
            .sell("d", 5, 80, 19)
            .sell("e", 5, 80, 20)
            .bar(10, 98, 97)
            .bar(11, 96, 94)
            .bar(12, 93);
    Measured measured = diary.undone(BiasLabel.HOLDING_LOSERS, "d", "e");
    assertThat(measured.costs()).hasSize(1);
    assertThat(measured.price()).isCloseTo(130, CENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHASING", "FOMO", "ATTENTION", "BOREDOM"})
  void aSkippedEntryWouldHavePaidNoFees(BiasLabel label) {
    // lost 10 × (95 − 100) = −50 and paid 1.00 + 0.95
    Measured.Cost cost = only(new Diary().buy("a", 10, 100, 0).sell("b", 10, 95, 5), label, "a");
    assertThat(cost.usual().price()).isCloseTo(50, CENT);
    assertThat(cost.usual().fees()).isCloseTo(1.95, CENT);
  }

  @Test
  void chasedWinnersCountAgainstTheCost() {
    // gained 10 × (110 − 100) = 100 and paid 1.00 + 1.10: skipping it would have cost 97.90
    Measured.Cost cost =
        only(new Diary().buy("a", 10, 100, 0).sell("b", 10, 110, 5), BiasLabel.FOMO, "a");
    assertThat(cost.usual().cost()).isCloseTo(-97.90, CENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"REVENGE", "HOUSE_MONEY", "SIZE_ESCALATION"})
  void aLargerEntryHasTheUsualSizeInstead(BiasLabel label) {
    // usual 500, marked 1,000: half of the loss of 100 and half of the fees of 1.90
    Diary diary =
        new Diary()
            .buy("a", 5, 100, 0)
            .sell("b", 5, 101, 1)
            .buy("c", 10, 100, 2)
            .sell("d", 10, 90, 3);
    Measured.Cost cost = only(diary, label, "c");
    assertThat(cost.usual().price()).isCloseTo(50, CENT);
    assertThat(cost.usual().fees()).isCloseTo(0.95, CENT);
  }

  @Test
  void anEntryThatWasOnlyHastyDoesNotHappen() {
    // usual 500, marked 400: all of the loss of 40 and the fees of 0.40 + 0.36
    Diary diary =
        new Diary()
            .buy("a", 5, 100, 0)
            .sell("b", 5, 101, 1)
            .buy("c", 4, 100, 2)
            .sell("d", 4, 90, 3);
    assertThat(only(diary, BiasLabel.REVENGE, "c").usual().cost()).isCloseTo(40.76, CENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"AVERAGING_DOWN", "MARTINGALE"})
  void anAdditionUnderWaterDoesNotHappen(BiasLabel label) {
    // 20 at 95 on average, sold at 80: −300; without the addition 10 × (80 − 100) = −200
    // fees 1.00 + 0.90 + 1.60 against 1.00 + 0.80
    Diary diary = new Diary().buy("a", 10, 100, 0).buy("b", 10, 90, 5).sell("c", 20, 80, 9);
    Measured.Cost cost = only(diary, label, "b");
    assertThat(cost.usual().price()).isCloseTo(100, CENT);
    assertThat(cost.usual().fees()).isCloseTo(1.70, CENT);
  }

  @Test
  void exitsLetGoTheSameSharesOfASmallerPosition() {
    // half at 110, half at 80: with 20 units at 95: 150 − 150 = 0; with 10 at 100: 50 − 100 = −50
    Diary diary =
        new Diary()
            .buy("a", 10, 100, 0)
            .buy("b", 10, 90, 5)
            .sell("c", 10, 110, 9)
            .sell("d", 10, 80, 12);
    assertThat(only(diary, BiasLabel.AVERAGING_DOWN, "b").usual().price()).isCloseTo(-50, CENT);
  }

  @Test
  void entriesBeyondTheUsualDayGoByTheirPlaceAndNotByTheirResult() {
    // one entry on the day before; of three today the second gains 10 and the third loses 30
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 1)
            .sell("b", 1, 100, 2)
            .buy("c", 1, 100, 25)
            .sell("d", 1, 100, 26)
            .buy("e", 1, 100, 27)
            .sell("f", 1, 110, 28)
            .buy("g", 1, 100, 29)
            .sell("h", 1, 70, 30);
    Measured measured = diary.undone(BiasLabel.OVERTRADING, "c", "e", "g");
    assertThat(measured.costs())
        .extracting(cost -> Math.rint(cost.usual().price()))
        .containsExactly(-10.0, 30.0);
    assertThat(measured.notes()).containsExactly(CostNote.of(CostNote.Code.WITHIN_USUAL, 1));
  }

  @Test
  void losingHoursAreChosenInTheFirstHalfAndCountedInTheSecond() {
    // hour 9 lost 10 and hour 15 gained 10 in the first half; then hour 9 loses 50
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 9)
            .sell("b", 1, 90, 10)
            .buy("c", 1, 100, 15)
            .sell("d", 1, 110, 16)
            .buy("e", 1, 100, 33)
            .sell("f", 1, 50, 34)
            .buy("g", 1, 100, 39)
            .sell("h", 1, 40, 40);
    Measured measured = diary.undone(BiasLabel.TIME_OF_DAY, "a", "e", "g");
    assertThat(measured.costs()).singleElement();
    assertThat(measured.price()).isCloseTo(50, CENT);
    assertThat(measured.notes())
        .containsExactly(
            CostNote.of(CostNote.Code.WITHIN_USUAL, 1), CostNote.of(CostNote.Code.FIRST_HALF, 1));
  }

  @Test
  void aShortIsTheMirrorOfALong() {
    // sold at 100, bought back at 90; 4 h later 80: 10 × (90 − 80) = 100 missed
    Diary diary =
        new Diary()
            .buy("z", 1, 100, 0)
            .sell("y", 1, 90, 4)
            .sell("c", 10, 100, 10)
            .buy("d", 10, 90, 12)
            .bar(14, 85)
            .bar(16, 80)
            .bar(20, 70);
    assertThat(only(diary, BiasLabel.DISPOSITION, "d").usual().price()).isCloseTo(100, CENT);
  }

  @Test
  void whatCannotBeMeasuredIsCountedWithItsReason() {
    Diary bare = new Diary().buy("a", 1, 100, 0).sell("b", 1, 110, 4);
    assertThat(bare.undone(BiasLabel.DISPOSITION, "b").notes())
        .containsExactly(CostNote.of(CostNote.Code.TOO_EARLY, 1));
    assertThat(soldWinner().undone(BiasLabel.DISPOSITION, "d").notes())
        .extracting(CostNote::code)
        .containsExactly(CostNote.Code.NO_CANDLES);
    assertThat(soldWinner().bar(14, 105).bar(16, 120).undone(BiasLabel.DISPOSITION, "d").notes())
        .containsExactly(CostNote.of(CostNote.Code.NO_BAR_AFTER, 1));
    assertThat(new Diary().buy("a", 1, 100, 0).undone(BiasLabel.FOMO, "a").notes())
        .containsExactly(CostNote.of(CostNote.Code.STILL_OPEN, 1));
  }

  @Test
  void whatIsLivedLaterChangesNoEarlierCost() {
    Diary diary = soldWinner().bar(14, 105).bar(16, 120).bar(20, 130);
    double before = only(diary, BiasLabel.DISPOSITION, "d").usual().cost();
    diary.buy("e", 50, 100, 30).sell("f", 50, 10, 90).bar(40, 500);
    assertThat(only(diary, BiasLabel.DISPOSITION, "d").usual().cost()).isEqualTo(before);
  }

  @Test
  void everyHabitButRoundNumbersCanBeCountedInMoney() {
    for (BiasLabel label : BiasLabel.values()) {
      assertThat(Counterfactual.of(label).isEmpty()).isEqualTo(label == BiasLabel.ROUND_NUMBER);
    }
  }

  private static Measured.Cost only(Diary diary, BiasLabel label, String id) {
    Measured measured = diary.undone(label, id);
    assertThat(measured.notes()).isEmpty();
    assertThat(measured.costs()).hasSize(1);
    return measured.costs().getFirst();
  }
}
