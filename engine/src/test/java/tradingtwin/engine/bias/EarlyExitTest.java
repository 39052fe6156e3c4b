package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Leavers.Direction;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.WilsonInterval;

class EarlyExitTest {
  private static final int TRADERS = Integer.getInteger("twin.study", 24);

  @Test
  void strongMovesLeftWhileTheyGoOnAreFoundInMost() {
    int found = found(Direction.REGIMES, Leavers.LARGE_GAINS_TAKEN);
    assertThat(found).isGreaterThan(TRADERS / 2);
  }

  @Test
  void theSameExitsInAMarketWithoutDirectionLeaveNothingBehind() {
    seldom(Direction.NONE, Leavers.LARGE_GAINS_TAKEN);
  }

  @Test
  void unbiasedTradersAreSeldomAccusedWhateverTheMarketDoes() {
    seldom(Direction.NONE, Leavers.RANDOM);
    seldom(Direction.REGIMES, Leavers.RANDOM);
    seldom(Direction.NONE, Leavers.TRAILING_STOP);
  }

  @Test
  void aFindingNamesWhatFollowedAndHowMuchWasKept() {
    Market market = Leavers.market(5, 3000, Direction.REGIMES, 1);
    BiasReport report =
        score(Leavers.trade(market, false, false, Leavers.LARGE_GAINS_TAKEN, 2), market);
    BiasFinding finding = finding(report);
    assertThat(finding.test()).isEqualTo(TestId.SAME_AGE_EXITS);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.effect().orElseThrow().unit()).isEqualTo(EffectUnit.AVERAGE_RANGES);
    assertThat(finding.feature(FeatureName.CAPTURE).orElseThrow().value()).isBetween(0.05, 0.95);
    assertThat(finding.feature(FeatureName.HORIZON_BARS).orElseThrow().value()).isPositive();
    assertThat(report.tags())
        .filteredOn(tag -> tag.label() == BiasLabel.EARLY_EXIT)
        .isNotEmpty()
        .allMatch(tag -> tag.features().getLast().value() > 0);
  }

  @Test
  void aFixedTargetIsAPlan() {
    Market market = Leavers.market(5, 3000, Direction.REGIMES, 1);
    Leavers.Rule target = new Leavers.Bracket(0.05, 0.03);
    BiasFinding finding = finding(score(Leavers.trade(market, false, false, target, 2), market));
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(finding.notes()).hasAtLeastOneElementOfType(Note.FixedTarget.class);
  }

  @Test
  void withoutBarsThereIsTooLittleAndItIsSaid() {
    Market market = Leavers.market(2, 1000, Direction.NONE, 1);
    BiasFinding finding =
        finding(score(Leavers.trade(market, false, false, Leavers.RANDOM, 2), Market.none()));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.notes()).contains(new Note.NoCandles(List.of("S0-USD", "S1-USD")));
  }

  private static void seldom(Direction direction, Leavers.Rule rule) {
    int found = found(direction, rule);
    assertThat(WilsonInterval.of(found, TRADERS, 0.95).low()).isLessThan(0.05);
  }

  private static int found(Direction direction, Leavers.Rule rule) {
    int found = 0;
    for (int trader = 0; trader < TRADERS; trader++) {
      Market market = Leavers.market(5, 1500, direction, 500 + trader);
      var record = Leavers.record(Leavers.trade(market, false, false, rule, trader), market);
      var examined = new EarlyExit().examine(record);
      found +=
          examined instanceof Examined.Tested tested
                  && tested.p() < 0.05
                  && tested.matters()
                  && !tested.planned()
              ? 1
              : 0;
    }
    System.out.println("twin: early exits, " + direction + ": " + found + " of " + TRADERS);
    return found;
  }

  private static BiasReport score(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
  }

  private static BiasFinding finding(BiasReport report) {
    return report.findings().stream()
        .filter(each -> each.label() == BiasLabel.EARLY_EXIT)
        .findFirst()
        .orElseThrow();
  }
}
