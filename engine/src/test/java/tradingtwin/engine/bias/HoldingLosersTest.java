package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Leavers.Direction;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.WilsonInterval;

class HoldingLosersTest {
  private static final int TRADERS = Integer.getInteger("twin.study", 24);
  private final List<Fill> fills = new ArrayList<>();
  private Instant now = Traders.START;

  @Test
  void losersHeldThreeTimesAsLongAreFoundFromFillsAlone() {
    for (int i = 0; i < 30; i++) {
      trip(60 + i, 101 + i % 5);
      trip(180 + 3 * i, 99 - i % 5);
    }
    BiasFinding finding = finding(fills, Market.none());
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.test()).isEqualTo(TestId.HOLD_LOG_RANK);
    assertThat(finding.effect().orElseThrow().unit()).isEqualTo(EffectUnit.TIMES_HELD);
    assertThat(finding.effect().orElseThrow().value()).isCloseTo(3, within(1e-9));
    assertThat(value(finding, FeatureName.LOSER_HOLD_MINUTES)).isCloseTo(223.5, within(1e-9));
    assertThat(value(finding, FeatureName.HAZARD_RATIO)).isGreaterThan(1.5);
    assertThat(value(finding, FeatureName.P_HOLD_RATIO)).isLessThan(0.001);
  }

  @Test
  void aLosingTripHeldBeyondAllWinnersIsTagged() {
    for (int i = 0; i < 30; i++) {
      trip(60 + i, 101 + i % 5);
      trip(180 + 3 * i, 99 - i % 5);
    }
    var tags = BiasScoring.score(fills, Market.none(), BiasPolicies.DEFAULT).tags();
    assertThat(tags)
        .filteredOn(tag -> tag.label() == BiasLabel.HOLDING_LOSERS)
        .isNotEmpty()
        .allMatch(tag -> tag.features().getFirst().value() < 0)
        .allMatch(tag -> tag.confidence() >= 0.95);
  }

  @Test
  void nineteenLosersAreTooFew() {
    for (int i = 0; i < 19; i++) {
      trip(60, 101);
      trip(240, 99);
    }
    BiasFinding finding = finding(fills, Market.none());
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.n()).isEqualTo(19);
    assertThat(finding.confidence()).isEmpty();
  }

  @Test
  void losersHeldAsLongAsWinnersAreNoHabitHoweverLarge() {
    for (int i = 0; i < 30; i++) {
      trip(60 + i, 101);
      trip(60 + i, 70);
    }
    BiasFinding finding = finding(fills, Market.none());
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(value(finding, FeatureName.HOLD_RATIO)).isEqualTo(1);
  }

  @Test
  void aPositionStillOpenCountsAsWatchedUntilTheRecordEnds() {
    Market market = Leavers.market(1, 400, Direction.FALLING, 5);
    var bars = market.candles("S0-USD").orElseThrow();
    fills.add(Traders.fill("a", "S0-USD", 1, bars.close(20), bars.end(20)));
    fills.add(Traders.fill("b", "X-USD", 1, 100, bars.end(30)));
    fills.add(Traders.fill("c", "X-USD", -1, 101, bars.end(300)));
    Holds holds = Holds.of(Leavers.record(fills, market));
    assertThat(holds.all()).hasSize(2);
    assertThat(holds.all().getLast().ended()).isFalse();
    assertThat(holds.all().getLast().minutes()).isEqualTo(280 * 60);
    assertThat(holds.all().getLast().result()).isNegative();
    assertThat(Holds.of(Leavers.record(fills, Market.none())).symbolsWithoutBars())
        .containsExactly("S0-USD");
  }

  @Test
  void theShapeOfLossesIsDescribed() {
    for (int i = 0; i < 39; i++) {
      trip(60 + i, i % 2 == 0 ? 101 : 99);
    }
    trip(60, 81);
    BiasFinding finding = finding(fills, Market.none());
    assertThat(value(finding, FeatureName.LOSS_TAIL_SHARE))
        .as("the worst two of forty trips lost 20 of 38 in all")
        .isCloseTo(20.0 / 38, within(1e-9));
  }

  @Test
  void aBracketWithANearTargetAndAWideStopIsAPlan() {
    Market market = Leavers.market(4, 9000, Direction.NONE, 11);
    BiasFinding finding = finding(Leavers.trade(market, false, false, Leavers.BRACKET, 3), market);
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(finding.confidence()).isEmpty();
    assertThat(finding.notes()).hasAtLeastOneElementOfType(Note.AsymmetricPlan.class);
    assertThat(finding.feature(FeatureName.BEYOND_USUAL_LOSS)).isPresent();
  }

  @Test
  void aBracketThatWidensWithTheMarketIsAPlanToo() {
    Market market = Traders.market(1, 900, 4);
    var bars = market.candles("S0-USD").orElseThrow();
    Chart chart = new Chart(bars);
    for (int i = 0; i < 60; i++) {
      int bar = 300 + 9 * i;
      double range = chart.relativeRange(bar).orElseThrow();
      boolean wins = i % 2 == 0;
      double exit = bars.close(bar) * (1 + (wins ? 1 : -3) * range);
      var in = bars.end(bar).plusSeconds(60);
      fills.add(Traders.fill("in" + i, "S0-USD", 1, bars.close(bar), in));
      fills.add(
          Traders.fill("out" + i, "S0-USD", -1, exit, in.plusSeconds(wins ? 4000 + i : 20_000)));
    }
    BiasFinding finding = finding(fills, market);
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    var plan =
        finding.notes().stream()
            .filter(Note.AsymmetricPlan.class::isInstance)
            .map(Note.AsymmetricPlan.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(plan.unit()).isEqualTo(Note.LevelUnit.AVERAGE_RANGES);
    assertThat(plan.target()).isCloseTo(1, within(0.01));
    assertThat(plan.stop()).isCloseTo(-3, within(0.01));
  }

  @Test
  void unbiasedTradersAreSeldomAccusedEvenWhenTheyAreLongInAFallingMarket() {
    assertThat(WilsonInterval.of(found(Direction.NONE, false, Leavers.RANDOM), TRADERS, 0.95).low())
        .isLessThan(0.05);
    assertThat(
            WilsonInterval.of(found(Direction.FALLING, true, Leavers.RANDOM), TRADERS, 0.95).low())
        .isLessThan(0.05);
    assertThat(found(Direction.REGIMES, false, Leavers.TRAILING_STOP)).isZero();
  }

  @Test
  void keepingLossesFourTimesAsLongIsFoundInMost() {
    assertThat(found(Direction.NONE, false, Leavers.LOSSES_KEPT)).isGreaterThan(TRADERS / 2);
  }

  private static int found(Direction direction, boolean longOnly, Leavers.Rule rule) {
    int found = 0;
    for (int trader = 0; trader < TRADERS; trader++) {
      Market market = Leavers.market(5, 1500, direction, 100 + trader);
      TraderRecord record =
          Leavers.record(Leavers.trade(market, false, longOnly, rule, trader), market);
      var tested = (Examined.Tested) new HoldingLosers().examine(record);
      found += tested.p() < 0.05 && tested.matters() && !tested.planned() ? 1 : 0;
    }
    System.out.println("twin: held losers, " + direction + ": " + found + " of " + TRADERS);
    return found;
  }

  private void trip(int minutes, double exit) {
    String id = "t" + fills.size();
    now = now.plusSeconds(3600);
    fills.add(Traders.fill(id + "in", "X-USD", 1, 100, now));
    now = now.plusSeconds(60L * minutes);
    fills.add(Traders.fill(id + "out", "X-USD", -1, exit, now));
  }

  private static BiasFinding finding(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT).findings().stream()
        .filter(each -> each.label() == BiasLabel.HOLDING_LOSERS)
        .findFirst()
        .orElseThrow();
  }

  private static double value(BiasFinding finding, FeatureName name) {
    return finding.feature(name).orElseThrow().value();
  }
}
