package tradingtwin.bench.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.life.Deed;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Fill;

class SyntheticTraderTest {
  private static final int DECISIONS = 60;

  @ParameterizedTest
  @EnumSource(Family.class)
  void withoutAHabitATraderIsTheirOwnTwin(Family family) {
    SyntheticTrader trader = SyntheticTrader.of(family, Doses.NONE, 5, DECISIONS);
    assertThat(trader.diary().deeds()).hasSizeGreaterThan(10);
    assertThat(trader.twin().deeds()).isEqualTo(trader.diary().deeds());
    assertThat(trader.twin().profit()).isEqualTo(trader.diary().profit());
    assertThat(trader.diary().deeds()).allSatisfy(deed -> assertThat(deed.causedBy()).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(BiasLabel.class)
  void beforeTheHabitFirstActsBothLivesAreTheSame(BiasLabel habit) {
    SyntheticTrader trader = whereItActs(habit);
    List<Deed> deeds = trader.diary().deeds();
    int first = 0;
    while (deeds.get(first).causedBy().isEmpty()) {
      first++;
    }
    List<Boolean> shared = trader.diary().sharedWith(trader.twin());
    long kept = shared.subList(0, first).stream().filter(each -> each).count();
    // What the habit prevents leaves no decision behind that could be marked, only a later one.
    assertThat(kept).isGreaterThanOrEqualTo(first - 3);
    assertThat(deeds).allSatisfy(deed -> assertThat(deed.pulledBy()).containsAll(deed.causedBy()));
  }

  private static SyntheticTrader whereItActs(BiasLabel habit) {
    return LongStream.range(0, 20)
        .mapToObj(seed -> SyntheticTrader.of(Family.RANDOM, Doses.of(habit, 1), seed, 150))
        .filter(trader -> trader.hadOpportunity(habit, 150, 1))
        .filter(trader -> trader.diary().deeds().stream().anyMatch(d -> !d.causedBy().isEmpty()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aHabitOfSizesChangesSizesAndNoMoment() {
    SyntheticTrader trader =
        SyntheticTrader.of(Family.RANDOM, Doses.of(BiasLabel.SIZE_ESCALATION, 1), 2, 150);
    assertThat(trader.diary().sharedWith(trader.twin())).doesNotContain(false);
    assertThat(trader.trueCost(BiasLabel.SIZE_ESCALATION)).isNotZero();
  }

  @Test
  void theCostIsTheTwinsProfitLessTheOwn() {
    SyntheticTrader trader =
        SyntheticTrader.of(Family.RANDOM, Doses.of(BiasLabel.FOMO, 1), 3, DECISIONS);
    assertThat(trader.trueCost(BiasLabel.FOMO))
        .isCloseTo(trader.twin().profit() - trader.diary().profit(), within(1e-9));
    assertThat(trader.trueCost(BiasLabel.PANIC)).isZero();
  }

  @Test
  void aLargerDoseActsMoreOften() {
    long[] caused = new long[2];
    for (long seed = 0; seed < 8; seed++) {
      caused[0] += caused(0.25, seed);
      caused[1] += caused(1, seed);
    }
    assertThat(caused[1]).isGreaterThan(caused[0] * 3 / 2);
  }

  private static long caused(double dose, long seed) {
    Doses doses = Doses.of(BiasLabel.DISPOSITION, dose);
    return SyntheticTrader.of(Family.RANDOM, doses, seed, DECISIONS).diary().deeds().stream()
        .filter(deed -> !deed.causedBy().isEmpty())
        .count();
  }

  @Test
  void fillsLieWithinTheBarsThatTheProductSees() {
    SyntheticTrader trader = SyntheticTrader.of(Family.RANDOM, Doses.NONE, 4, DECISIONS);
    for (Fill fill : trader.fills()) {
      Candles bars = trader.market().candles(fill.symbol()).orElseThrow();
      int bar = bars.lastClosedAt(fill.ts()).orElseThrow() + 1;
      double price = fill.price().doubleValue();
      assertThat(price).isBetween(bars.at(bar).low() * 0.995, bars.at(bar).high() * 1.005);
    }
  }

  @Test
  void aShorterRecordIsTheBeginningOfTheLongerOne() {
    SyntheticTrader trader = SyntheticTrader.of(Family.BREAKOUT, Doses.NONE, 6, DECISIONS);
    assertThat(trader.firstFills(DECISIONS)).isEqualTo(trader.fills());
    assertThat(trader.fills()).containsAll(trader.firstFills(20));
    assertThat(trader.firstFills(20)).hasSizeLessThan(trader.fills().size());
  }
}
