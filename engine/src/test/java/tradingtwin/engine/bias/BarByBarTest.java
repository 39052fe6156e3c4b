package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Leavers.Direction;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.WilsonInterval;

/// The disposition effect of those with too few sale days.
class BarByBarTest {
  private static final int TRADERS = Integer.getInteger("twin.study", 24);

  @Test
  void gainsLeftThreeTimesAsReadilyAreFoundWithoutAPortfolio() {
    Market market = Leavers.market(2, 3000, Direction.NONE, 1);
    BiasFinding finding =
        finding(
            Leavers.trade(market, true, false, Leavers.GAINS_THREE_TIMES_AS_READILY, 2), market);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.test()).isEqualTo(TestId.LEAVING_LOG_RANK);
    assertThat(finding.effect().orElseThrow().unit()).isEqualTo(EffectUnit.TIMES_AS_READILY);
    assertThat(finding.effect().orElseThrow().value()).isBetween(1.8, 4.5);
    assertThat(finding.notes()).hasAtLeastOneElementOfType(Note.OneAtATime.class);
    assertThat(finding.feature(FeatureName.GAIN_EXITS).orElseThrow().value()).isGreaterThan(40);
  }

  @Test
  void whoHoldsAPortfolioIsJudgedByWhateverTellsMoreAndSeesOdeansCountBesideIt() {
    Market market = Leavers.market(5, 1500, Direction.NONE, 1);
    BiasFinding finding = finding(Leavers.trade(market, false, false, Leavers.RANDOM, 2), market);
    assertThat(finding.test()).isEqualTo(TestId.LEAVING_LOG_RANK);
    assertThat(finding.feature(FeatureName.SALE_DAYS)).isPresent();
    assertThat(finding.notes()).doesNotHaveAnyElementsOfTypes(Note.OneAtATime.class);
  }

  @Test
  void withoutBarsThereIsTooLittleAndItIsSaid() {
    Market market = Leavers.market(2, 3000, Direction.NONE, 1);
    BiasFinding finding =
        finding(Leavers.trade(market, true, false, Leavers.RANDOM, 2), Market.none());
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.notes()).contains(new Note.NoCandles(List.of("S0-USD", "S1-USD")));
  }

  @Test
  void aBracketIsAPlan() {
    Market market = Leavers.market(2, 9000, Direction.NONE, 1);
    BiasFinding finding = finding(Leavers.trade(market, true, false, Leavers.BRACKET, 2), market);
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(finding.notes()).hasAtLeastOneElementOfType(Note.AsymmetricPlan.class);
  }

  @Test
  void unbiasedTradersAreSeldomAccusedWhateverTheMarketDoes() {
    seldom(Direction.NONE, false);
    seldom(Direction.FALLING, true);
    seldom(Direction.REGIMES, false);
  }

  private static void seldom(Direction direction, boolean longOnly) {
    int surprising = 0;
    for (int trader = 0; trader < TRADERS; trader++) {
      Market market = Leavers.market(2, 2000, direction, 300 + trader);
      var record =
          Leavers.record(Leavers.trade(market, true, longOnly, Leavers.RANDOM, trader), market);
      surprising += new Readiness(record).test().pUpper().orElse(1) < 0.05 ? 1 : 0;
    }
    System.out.println("twin: leaving gains, " + direction + ": " + surprising + " of " + TRADERS);
    assertThat(WilsonInterval.of(surprising, TRADERS, 0.95).low()).isLessThan(0.06);
  }

  private static BiasFinding finding(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT).findings().getFirst();
  }
}
