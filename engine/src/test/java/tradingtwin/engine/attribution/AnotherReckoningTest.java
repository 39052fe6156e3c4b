package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.fills.Side;

/// The second way of a habit, worked out by hand; fees are 0.1 %. An average range is one of two
/// bars, an order waits one to three bars.
class AnotherReckoningTest {
  private static final Offset<Double> CENT = within(1e-9);

  /// A trip of three hours comes before; 10 are bought at 100 in hour 10 and sold at 90 in hour 20.
  /// The bars before closed at 100 and reached down to 98: an average range of 2.
  private static Diary chased() {
    return new Diary()
        .buy("a", 1, 100, 0)
        .sell("b", 1, 101, 3)
        .bar(6, 100, 98)
        .bar(7, 100, 98)
        .bar(8, 100, 98)
        .bar(9, 100, 98)
        .buy("c", 10, 100, 10)
        .sell("d", 10, 90, 20);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHASING", "FOMO"})
  void aChasedEntryIsMadeOneRangeCheaperWhereTheOrderIsMet(BiasLabel label) {
    // the order at 98 is met in the bar of hour 12: 10 × (100 − 98) = 20 and 0.02 less in fees
    AnotherReckoning other =
        chased().bar(11, 101, 99).bar(12, 100, 97).bar(13, 100).reckoned(label, "c");
    assertThat(other.method()).isEqualTo(Method.PULLBACK_ENTRY);
    assertThat(other.cost().getAsDouble()).isCloseTo(20.02, CENT);
    assertThat(other.shortHorizonCost()).isEmpty();
  }

  @Test
  void aBarThatOpensBeyondTheOrderFillsItThere() {
    AnotherReckoning other = chased().bar(11, 95, 90).reckoned(BiasLabel.FOMO, "c");
    assertThat(other.cost().getAsDouble()).isCloseTo(50.05, CENT);
  }

  @Test
  void anOrderThatIsNotMetInTimeIsNoEntry() {
    // 97 comes in the fourth bar; without the trip 100 is not lost and 1.90 not paid
    AnotherReckoning other =
        chased()
            .bar(11, 101, 99)
            .bar(12, 101, 99)
            .bar(13, 101, 99)
            .bar(14, 101, 90)
            .reckoned(BiasLabel.FOMO, "c");
    assertThat(other.cost().getAsDouble()).isCloseTo(101.90, CENT);
  }

  @Test
  void nothingIsEnteredInTheBarInWhichTheTripEnds() {
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 0)
            .sell("b", 1, 101, 3)
            .bar(7, 100, 98)
            .bar(8, 100, 98)
            .bar(9, 100, 98)
            .buy("c", 10, 100, 10)
            .sell("d", 10, 90, 11.5)
            .bar(11, 100, 80);
    assertThat(diary.reckoned(BiasLabel.FOMO, "c").cost().getAsDouble()).isCloseTo(101.90, CENT);
  }

  @Test
  void aBarOfTheEntrysOwnHourIsNotLookedAt() {
    Diary diary = chased().bar(10, 101, 50).bar(11, 101, 99).bar(12, 101, 99).bar(13, 101, 99);
    assertThat(diary.reckoned(BiasLabel.FOMO, "c").cost().getAsDouble())
        .as("bar 10 begins with the decision and not after it")
        .isCloseTo(101.90, CENT);
  }

  @Test
  void barsThatEndBeforeTheOrderIsDecidedTellNothing() {
    AnotherReckoning other = chased().bar(11, 101, 99).reckoned(BiasLabel.FOMO, "c");
    assertThat(other.decisions()).isZero();
    assertThat(other.cost()).isEmpty();
  }

  @Test
  void aShortWaitsAboveThePriceItWasSoldAt() {
    // the order at 102 is met in hour 11: 10 × 2 more; bought back as before
    Diary diary =
        new Diary()
            .buy("z", 1, 100, 0)
            .sell("y", 1, 101, 3)
            .bar(7, 100, 98)
            .bar(8, 100, 98)
            .bar(9, 100, 98)
            .sell("c", 10, 100, 10)
            .buy("d", 10, 90, 20)
            .bar(11, 103, 101);
    assertThat(diary.reckoned(BiasLabel.FOMO, "c").cost().getAsDouble())
        .as("the bar opens at 103, beyond the order")
        .isCloseTo(30 - 0.03, CENT);
  }

  @Test
  void whatWasLetGoInPanicIsBoughtBackAtTheNextOpening() {
    // sold at 90 in hour 12; back at 88 in hour 13, out at 95 four hours after: 10 × 7
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 0)
            .sell("b", 1, 101, 4)
            .buy("c", 10, 100, 10)
            .sell("d", 10, 90, 12)
            .bar(13, 88)
            .bar(14, 80)
            .bar(16, 95)
            .bar(20, 70);
    AnotherReckoning other = diary.reckoned(BiasLabel.PANIC, "d");
    assertThat(other.method()).isEqualTo(Method.ENTER_AGAIN_AT_ONCE);
    assertThat(other.cost().getAsDouble()).isCloseTo(70 - 0.88 - 0.95, CENT);
    assertThat(other.shortHorizonCost().getAsDouble()).isCloseTo(-80 - 0.88 - 0.80, CENT);
    assertThat(other.longHorizonCost().getAsDouble()).isCloseTo(-180 - 0.88 - 0.70, CENT);
  }

  /// A loser held for four hours comes before. A loser in Y stands at 45 when the winner in X is
  /// sold at 110 in hour 12, and a winner in Z at 70; X goes on to 121, Y falls from 45 to 36.
  private static Diary winnerSoldBesideALoser() {
    Diary diary = new Diary().buy("a", 1, 100, 0).sell("b", 1, 90, 4);
    for (String[] held : new String[][] {{"Y-USD", "50"}, {"Z-USD", "60"}}) {
      diary.fill("o" + held[0], held[0], Side.BUY, 100, Double.parseDouble(held[1]), 6);
    }
    diary.buy("c", 10, 100, 10).sell("d", 10, 110, 12);
    for (int hour : new int[] {14, 16, 20}) {
      diary.bar(hour, 121).bar("Y-USD", hour, 36, 36).bar("Z-USD", hour, 90, 90);
    }
    return diary;
  }

  private static Diary marked(Diary diary) {
    Diary told = new Diary();
    for (int hour : new int[] {10, 11, 12, 13}) {
      told.bar("Y-USD", hour, 45, 45).bar("Z-USD", hour, 70, 70);
    }
    return told.and(diary);
  }

  @ParameterizedTest
  @EnumSource(names = {"DISPOSITION", "EARLY_EXIT"})
  void aLoserThatWasHeldIsSoldInTheWinnersPlace(BiasLabel label) {
    // 1,100 in either: the winner gains 10 % more, the loser falls by 20 %; Z is no loser
    AnotherReckoning other = marked(winnerSoldBesideALoser()).reckoned(label, "d");
    assertThat(other.method()).isEqualTo(Method.SELL_LOSER_INSTEAD);
    assertThat(other.decisions()).isEqualTo(1);
    assertThat(other.cost().getAsDouble()).isCloseTo(1100 * (0.10 + 0.20), CENT);
  }

  @Test
  void whereNoLoserWasHeldNothingIsSwapped() {
    AnotherReckoning other =
        new Diary()
            .buy("a", 1, 100, 0)
            .sell("b", 1, 90, 4)
            .buy("c", 10, 100, 10)
            .sell("d", 10, 110, 12)
            .bar(14, 121)
            .bar(16, 121)
            .bar(20, 121)
            .reckoned(BiasLabel.DISPOSITION, "d");
    assertThat(other.decisions()).isZero();
    assertThat(other.cost()).isEmpty();
  }

  @Test
  void noHabitButTheseHasASecondWay() {
    for (BiasLabel label : BiasLabel.values()) {
      boolean has =
          switch (label) {
            case DISPOSITION, EARLY_EXIT, PANIC, CHASING, FOMO -> true;
            default -> false;
          };
      Setting setting =
          new Setting(
              OwnPast.of(List.of(), new Diary().cases(), ZoneOffset.UTC, Diary.EAGER),
              new Diary().market(),
              Diary.EAGER);
      assertThat(Otherwise.of(label, List.of(), setting, PullbackPolicy.DEFAULT).isPresent())
          .isEqualTo(has);
    }
  }
}
