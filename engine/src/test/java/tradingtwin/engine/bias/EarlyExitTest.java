package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Exits.Direction;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.WilsonInterval;

class EarlyExitTest {
  private static final int TRADERS = Integer.getInteger("twin.study", 24);

  @Test
  void strongMovesLeftWhileTheyGoOnAreFoundInMost() {
    int found = found(Direction.REGIMES, Exits.LARGE_GAINS_TAKEN);
    assertThat(found).isGreaterThan(TRADERS / 2);
  }

  @Test
  void theSameExitsInAMarketWithoutDirectionLeaveNothingBehind() {
    seldom(Direction.NONE, Exits.LARGE_GAINS_TAKEN);
  }

  @Test
  void unbiasedTradersAreSeldomAccusedWhateverTheMarketDoes() {
    seldom(Direction.NONE, Exits.RANDOM);
    seldom(Direction.REGIMES, Exits.RANDOM);
    seldom(Direction.NONE, Exits.TRAILING_STOP);
  }

  @Test
  void aFindingNamesWhatFollowedAndHowMuchWasKept() {
    Market market = Exits.market(5, 3000, Direction.REGIMES, 1);
    BiasReport report =
        score(Exits.trade(market, false, false, Exits.LARGE_GAINS_TAKEN, 2), market);
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
    Market market = Exits.market(5, 3000, Direction.REGIMES, 1);
    Exits.Rule target = new Exits.Bracket(0.05, 0.03);
    BiasFinding finding = finding(score(Exits.trade(market, false, false, target, 2), market));
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(finding.notes()).hasAtLeastOneElementOfType(Note.FixedTarget.class);
  }

  @Test
  void withoutBarsThereIsTooLittleAndItIsSaid() {
    Market market = Exits.market(2, 1000, Direction.NONE, 1);
    BiasFinding finding =
        finding(score(Exits.trade(market, false, false, Exits.RANDOM, 2), Market.none()));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.notes()).contains(new Note.NoCandles(List.of("S0-USD", "S1-USD")));
  }

  private static void seldom(Direction direction, Exits.Rule rule) {
    int found = found(direction, rule);
    assertThat(WilsonInterval.of(found, TRADERS, 0.95).low()).isLessThan(0.05);
  }

  private static int found(Direction direction, Exits.Rule rule) {
    int found = 0;
    for (int trader = 0; trader < TRADERS; trader++) {
      Market market = Exits.market(5, 1500, direction, 500 + trader);
      var record = Exits.record(Exits.trade(market, false, false, rule, trader), market);
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
