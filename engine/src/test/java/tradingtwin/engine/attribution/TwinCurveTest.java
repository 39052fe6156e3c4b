package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.fills.Side;

/// The twin makes the trader's decisions within the trader's own earlier limits. Limits are taken
/// each midnight here; the first two trips of each story set them.
class TwinCurveTest {
  private static final Offset<Double> CENT = within(1e-9);

  /// Limits from one earlier case, taken each day; no limit on entries a day.
  private static final AttributionPolicies DAILY =
      new AttributionPolicies(
          ZoneOffset.UTC,
          Diary.EAGER,
          PullbackPolicy.DEFAULT,
          ReachPolicy.DEFAULT,
          new TwinPolicy(1, 1, 1, 0.25, 2, 1, 0.5, 5));

  /// Day 0: bought for 100, sold for 101, bought for 100 two hours later, sold for 90.
  private static Diary firstDay() {
    return new Diary()
        .buy("a", 1, 100, 0)
        .sell("b", 1, 101, 1)
        .buy("c", 1, 100, 3)
        .sell("d", 1, 90, 4);
  }

  private static TwinCurve curve(Diary diary) {
    return TwinCurve.of(diary.courses(), diary.cases(), diary.market(), DAILY).orElseThrow();
  }

  @Test
  void beforeTheFirstLimitsTheTwinIsTheTrader() {
    TwinCurve curve = curve(firstDay().buy("e", 9, 100, 30).sell("f", 9, 90, 31));
    TwinCurve.Point first = curve.points().getFirst();
    assertThat(first.day()).isEqualTo(LocalDate.of(2024, 1, 1));
    // 1 − 10 and fees of 0.1 % of 100 + 101 + 100 + 90
    assertThat(first.actual()).isCloseTo(-9 - 0.391, CENT);
    assertThat(first.twin()).isEqualTo(first.actual());
  }

  @Test
  void anEntryAboveTwiceTheMedianIsCut() {
    // median 100, so at most 200: 2 units lose 20 where the trader's 9 lost 90
    TwinCurve curve = curve(firstDay().buy("e", 9, 100, 30).sell("f", 9, 90, 31));
    assertThat(curve.decisionsSizedDown()).isEqualTo(1);
    assertThat(curve.twin().gross() - curve.actual().gross()).isCloseTo(70, CENT);
    assertThat(curve.actual().fees() - curve.twin().fees()).isCloseTo(7 * 0.19, CENT);
  }

  @Test
  void afterALossTheTwinWaitsTheTradersOwnCalmPause() {
    // the pause after the trip that did not lose was 2 hours; half an hour is too soon
    Diary diary = firstDay().buy("e", 1, 100, 30).sell("f", 1, 90, 31);
    TwinCurve soon = curve(diary.buy("g", 1, 100, 31.5).sell("h", 1, 70, 33));
    assertThat(soon.rules().cooldownMinutes()).hasValue(120);
    assertThat(soon.decisionsSkipped()).isEqualTo(1);
    assertThat(soon.twin().net() - soon.actual().net()).isCloseTo(30 + 0.17, CENT);
  }

  @Test
  void aTripThatTheTwinDidNotOpenIsNotAddedTo() {
    Diary diary =
        firstDay()
            .buy("e", 1, 100, 30)
            .sell("f", 1, 90, 31)
            .buy("g", 1, 100, 31.5)
            .buy("i", 1, 90, 32)
            .sell("h", 2, 70, 33);
    assertThat(curve(diary).decisionsSkipped()).isEqualTo(2);
  }

  @Test
  void aFullDayTakesNoMore() {
    // two openings on the first day; a third on the second, with calm pauses between
    Diary diary =
        firstDay()
            .buy("e", 1, 100, 30)
            .sell("f", 1, 101, 31)
            .buy("g", 1, 100, 34)
            .sell("h", 1, 101, 35)
            .buy("i", 1, 100, 38)
            .sell("j", 1, 95, 39);
    TwinCurve curve = curve(diary);
    assertThat(curve.rules().tradesPerDay()).hasValue(2);
    assertThat(curve.decisionsSkipped()).isEqualTo(1);
    assertThat(curve.twin().gross() - curve.actual().gross()).isCloseTo(5, CENT);
  }

  @Test
  void aStableStopEndsATripAndSetsTheCoolDown() {
    // losing exits at −10 %: 90 is touched in hour 31, hour 32 opens at 88 while the trader holds
    // on to 70; the next entry half an hour after the stop is too soon
    Diary diary =
        firstDay()
            .buy("e", 1, 100, 30)
            .buy("g", 1, 90, 32.5)
            .sell("f", 2, 70, 36)
            .bar(30, 99)
            .bar(31, 95, 89)
            .bar(32, 88)
            .bar(33, 80);
    TwinCurve curve = curve(diary);
    assertThat(curve.rules().stopReturn().getAsDouble()).isCloseTo(-0.10, CENT);
    // −9 on the first day, then −12 at the stop; the addition after it is not made
    assertThat(curve.twin().gross()).isCloseTo(-9 - 12, CENT);
    assertThat(curve.decisionsSkipped()).isEqualTo(1);
  }

  @Test
  void scatteredLosingExitsAreNoStop() {
    Diary diary =
        firstDay()
            .buy("k", 1, 100, 6)
            .sell("l", 1, 99, 7)
            .buy("m", 1, 100, 9)
            .sell("n", 1, 60, 10)
            .buy("e", 1, 100, 30)
            .sell("f", 1, 101, 31);
    assertThat(curve(diary).rules().stopReturn()).isEmpty();
  }

  @Test
  void openPositionsAreValuedAtTheLastClosedBarElseAtTheLastFill() {
    Diary diary =
        firstDay()
            .buy("e", 1, 100, 20)
            .fill("g", "Y-USD", Side.BUY, 1, 50, 21)
            .bar(22, 104)
            .bar(23, 107)
            .bar(24, 500);
    // the bar of hour 24 has not closed at midnight: 107 − 100; no bars for Y: 50 − 50
    TwinCurve curve = curve(diary.buy("h", 0.1, 100, 30));
    assertThat(curve.points().getFirst().actual()).isCloseTo(-9 - 0.391 + 7 - 0.100 - 0.050, CENT);
    assertThat(curve.notes())
        .containsExactly(new CostNote(CostNote.Code.MARKED_AT_LAST_FILL, List.of("Y-USD")));
  }

  @Test
  void exposureIsTheMostThatStoodInPositionsAtTheEndOfADay() {
    // 9 units over night at 100 where the twin may hold 2; the bar that closed last says 110
    Diary diary = firstDay().buy("e", 9, 100, 30).bar(40, 110).sell("f", 9, 90, 50);
    assertThat(curve(diary).actual().largestExposure()).isCloseTo(9 * 110, CENT);
    assertThat(curve(diary).twin().largestExposure()).isCloseTo(2 * 110, CENT);
  }

  @Test
  void aTwinWithoutAGainItMissedPaysNoMoreThanTheTradesShowWasThere() {
    // too soon after a loss, the trip that made 200 is left out; 3 units then cost more than
    // 120.281 that must have been there, less the 19.581 lost
    Diary diary =
        firstDay()
            .buy("e", 1, 100, 30)
            .sell("f", 1, 90, 31)
            .buy("g", 1, 100, 31.5)
            .sell("h", 1, 300, 33)
            .buy("i", 3, 100, 40)
            .sell("j", 3, 110, 42);
    TwinCurve curve = curve(diary);
    assertThat(curve.actual().gross()).isCloseTo(-19 + 200 + 30, CENT);
    assertThat(curve.decisionsSizedDown()).isEqualTo(1);
    assertThat(curve.twin().gross()).isCloseTo(-19 + 10 * (120.281 - 19.581) / 100.1, CENT);
  }

  @Property(tries = 15)
  void whatTheTraderPaidCouldBePaid(@ForAll long seed) {
    Diary diary = OverlapTest.wandering(new SplittableRandom(seed), 40);
    Replay actual = Replay.of(diary.courses().all(), diary.market(), DAILY);
    Replay again = actual.within(TwinLimits.none(), diary.courses().all(), diary.market(), DAILY);
    assertThat(again.totals()).isEqualTo(actual.totals());
    assertThat(again.skipped()).isEqualTo(actual.skipped());
  }

  @Test
  void theDrawdownIsTheDeepestFallBelowAnEarlierHigh() {
    Diary diary =
        new Diary()
            .buy("a", 1, 100, 1)
            .sell("b", 1, 150, 2)
            .buy("c", 1, 100, 25)
            .sell("d", 1, 70, 26)
            .buy("e", 1, 100, 49)
            .sell("f", 1, 120, 50);
    // +50, +20, +40 at the ends of days; fees of the second day 0.17
    assertThat(curve(diary).actual().maxDrawdown()).isCloseTo(30 + 0.17, CENT);
  }

  @Test
  void tooShortARecordHasNoTwin() {
    Diary diary = firstDay();
    assertThat(
            TwinCurve.of(
                diary.courses(), diary.cases(), diary.market(), AttributionPolicies.DEFAULT))
        .isEmpty();
  }

  @Property(tries = 15)
  void noPointHangsOnAnythingLater(@ForAll long seed) {
    Diary whole = OverlapTest.wandering(new SplittableRandom(seed), 40);
    Diary half = OverlapTest.wandering(new SplittableRandom(seed), 40);
    int days = 6;
    List<TwinCurve.Point> all = curve(whole).points();
    List<TwinCurve.Point> early = curve(half.until(24.0 * days)).points();
    assertThat(early).hasSize(days);
    assertThat(early).isEqualTo(all.subList(0, early.size()));
  }

  @Property(tries = 15)
  void netIsGrossMinusFeesAndTheLastPointOfBoth(@ForAll long seed) {
    TwinCurve curve = curve(OverlapTest.wandering(new SplittableRandom(seed), 40));
    TwinCurve.Point last = curve.points().getLast();
    assertThat(curve.actual().net()).isCloseTo(last.actual(), within(1e-6));
    assertThat(curve.twin().net()).isCloseTo(last.twin(), within(1e-6));
    assertThat(curve.twin().fees()).isLessThanOrEqualTo(curve.actual().fees() * 1.02);
  }
}
