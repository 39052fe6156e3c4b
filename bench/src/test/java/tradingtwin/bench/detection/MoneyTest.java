package tradingtwin.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.life.Deed;
import tradingtwin.bench.strategy.Family;
import tradingtwin.bench.synth.SyntheticTrader;
import tradingtwin.engine.attribution.ReachPolicy;
import tradingtwin.engine.bias.BiasLabel;

/// What a cost is held against.
class MoneyTest {

  @Test
  void theEstimandOfAdditionsIsCloserToTheTrueCostThanSayingNothing() {
    // an addition is undone exactly; what its trader would have done instead is not known
    double apart = 0;
    double all = 0;
    for (int seed = 1; seed <= 6; seed++) {
      SyntheticTrader trader =
          SyntheticTrader.of(Family.RANDOM, Doses.of(BiasLabel.AVERAGING_DOWN, 1), seed, 200);
      double truth = trader.trueCost(BiasLabel.AVERAGING_DOWN);
      double estimand = onCaused(trader, BiasLabel.AVERAGING_DOWN);
      apart += Math.abs(estimand - truth);
      all += Math.abs(truth);
    }
    assertThat(apart).isLessThan(all);
  }

  @Test
  void whereNothingWasCausedThereIsNoEstimand() {
    SyntheticTrader trader = SyntheticTrader.of(Family.RANDOM, Doses.NONE, 1, 60);
    assertThat(
            new ProductCosting()
                .onCaused(
                    BiasLabel.REVENGE,
                    Set.of(),
                    trader.fills(),
                    trader.market(),
                    trader.person().home()))
        .isEmpty();
  }

  @Test
  void theBiasOfTheEstimandIsNotThatOfTheEstimator() {
    var estimate = new Costing.Estimate(BiasLabel.FOMO, 70, 40, 90);
    var money = new Dosed.Money(estimate, 100, 60);
    assertThat(money.covered()).isFalse();
    assertThat(money.estimandCovered()).isTrue();
    assertThat(money.biasOfEstimand()).isEqualTo(-40);
    assertThat(money.biasOfEstimator()).isEqualTo(10);
  }

  @Test
  void aMeanCarriesStudentsInterval() {
    MeanOf mean = MeanOf.over(List.of(1.0, 2.0, 3.0, 4.0), each -> each);
    assertThat(mean.mean()).isEqualTo(2.5);
    // t of 0.975 with 3 degrees of freedom is 3.18245, the standard error 0.6454972
    assertThat(mean.high()).isCloseTo(2.5 + 3.182446 * 0.6454972, within(1e-5));
    assertThat(MeanOf.over(List.of(7.0), each -> each).text()).isEqualTo("7");
  }

  private static double onCaused(SyntheticTrader trader, BiasLabel habit) {
    Set<String> caused = new HashSet<>();
    List<Deed> deeds = trader.diary().deeds();
    for (int i = 0; i < deeds.size(); i++) {
      if (deeds.get(i).causedBy().contains(habit)) {
        caused.addAll(trader.recording().idsByDeed().get(i));
      }
    }
    var home = trader.person().home();
    return new ProductCosting()
        .onCaused(habit, caused, trader.fills(), trader.market(), home)
        .orElse(0);
  }

  @Test
  void theReachNeededIsTheOneAtWhichTheIntervalJustHoldsTheTrueCost() {
    double now = ReachPolicy.DEFAULT.of(BiasLabel.PANIC);
    var said = new Costing.Estimate(BiasLabel.PANIC, 10, 4, 12);
    assertThat(ReachStudy.needed(new Dosed.Money(said, 13, 0))).isCloseTo(1.5 * now, within(1e-12));
    assertThat(ReachStudy.needed(new Dosed.Money(said, 7, 0))).isCloseTo(0.5 * now, within(1e-12));
    assertThat(ReachStudy.needed(new Dosed.Money(said, 10, 0))).isZero();
  }

  @Test
  void howFarIntervalsReachIsNeverSetOnAHeldOutSeed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReachStudy.of(1_000_000, List.of(), 1, 1, System.err));
  }
}
