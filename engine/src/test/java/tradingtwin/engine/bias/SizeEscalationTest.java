package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

class SizeEscalationTest {

  @Test
  void sizesThatGrowWithEachGainInARowAreEscalation() {
    BiasReport report = score(new PaceTraders.Days(3).pace(4, 0.2).growsWithWins(1.4).trade(120));
    BiasFinding finding = finding(report);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.effect().orElseThrow().unit()).isEqualTo(EffectUnit.TIMES_SIZE);
    assertThat(value(finding, FeatureName.STREAK_SLOPE)).isGreaterThan(0.1);
    assertThat(finding.feature(FeatureName.LARGE_SIZE_RETURN_GAP)).isPresent();
    assertThat(report.tags())
        .filteredOn(tag -> tag.label() == BiasLabel.SIZE_ESCALATION)
        .isNotEmpty()
        .allSatisfy(
            tag -> {
              Feature size = tag.features().getFirst();
              assertThat(size.value()).isGreaterThan(size.baselineMedian().orElseThrow());
            });
  }

  @Test
  void oneStepUpAfterAnyGainIsHouseMoneyAndNotEscalation() {
    List<Fill> fills = trips(400, 12, (won, total) -> won > 0 ? 1.6 : 1);
    BiasReport report = score(fills);
    assertThat(Records.finding(report, BiasLabel.HOUSE_MONEY).p().orElseThrow()).isLessThan(0.05);
    assertThat(finding(report).state()).isEqualTo(FindingState.NOT_FOUND);
  }

  @Test
  void aFixedPartOfAGrowingAccountIsAPlan() {
    BiasFinding finding = finding(score(trips(400, 12, (won, total) -> 10 + 30 * total)));
    assertThat(finding.notes()).anyMatch(note -> note instanceof Note.AccountSizing);
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
  }

  @Test
  void equalRiskByVolatilityIsAPlan() {
    Market market = PaceTraders.livelyMarket(1, 3000, 8);
    Candles bars = market.bySymbol().firstEntry().getValue();
    SplittableRandom random = new SplittableRandom(5);
    Chart chart = new Chart(bars);
    List<Fill> fills = new ArrayList<>();
    for (int i = 60; i < 2990; i += 8) {
      double price = bars.close(i);
      double size =
          1 / price / Math.exp(chart.lnAtrShare(i)) * Math.exp(0.05 * random.nextGaussian());
      Instant in = bars.end(i).plusSeconds(5);
      fills.add(Traders.fill("o" + i, bars.symbol(), size, price, in));
      Instant out = bars.end(i + 4).plusSeconds(5);
      fills.add(Traders.fill("c" + i, bars.symbol(), -size, bars.close(i + 4), out));
    }
    BiasFinding finding = finding(BiasScoring.score(fills, market, BiasPolicies.DEFAULT));
    assertThat(finding.notes()).anyMatch(note -> note instanceof Note.VolatilitySizing);
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
  }

  @Test
  void twentyOpeningsAfterGainsAreNeeded() {
    BiasFinding finding = finding(score(trips(40, 12, (won, total) -> 1)));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
  }

  @Test
  void datesWithoutATimeAreLeftOutAndCounted() {
    List<Fill> fills =
        trips(60, 12, (won, total) -> 1).stream().map(OvertradingTest::dateOnly).toList();
    BiasFinding finding = finding(score(fills));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.notes()).anyMatch(note -> note instanceof Note.DateOnlyTimes);
  }

  @Test
  void aSessionIsWhatItsTripsReturnedHoweverLargeTheyWere() {
    List<Double> even = sessions(trips(120, 12, (won, total) -> 1));
    List<Double> larger = sessions(trips(120, 12, (won, total) -> total > 0.1 ? 20 : 1));
    assertThat(larger).hasSameSizeAs(even);
    for (int i = 0; i < even.size(); i++) {
      assertThat(larger.get(i)).isCloseTo(even.get(i), within(1e-6));
    }
  }

  private static List<Double> sessions(List<Fill> fills) {
    var record = Records.of(fills, Market.none(), BiasPolicies.DEFAULT);
    return SizedOpenings.of(record).all().stream().map(SizedOpenings.Opening::session).toList();
  }

  private interface Sizing {
    double of(int gainsInARow, double total);
  }

  /// Trips three hours apart of random outcome, a little noise on every size.
  private static List<Fill> trips(int count, long seed, Sizing sizing) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fill> fills = new ArrayList<>();
    int won = 0;
    double total = 0;
    for (int trip = 0; trip < count; trip++) {
      Instant at = Traders.START.plus(Duration.ofHours(3L * trip));
      double size = sizing.of(won, total) * Math.exp(0.05 * random.nextGaussian());
      double result = 0.002 + 0.01 * random.nextGaussian();
      fills.add(Traders.fill("o" + trip, "X-USD", size, 100, at));
      double exit = 100 * Math.exp(result);
      fills.add(Traders.fill("c" + trip, "X-USD", -size, exit, at.plusSeconds(3600)));
      won = result > 0 ? won + 1 : 0;
      total += result;
    }
    return fills;
  }

  private static BiasReport score(List<Fill> fills) {
    return BiasScoring.score(fills, Market.none(), BiasPolicies.DEFAULT);
  }

  private static BiasFinding finding(BiasReport report) {
    return Records.finding(report, BiasLabel.SIZE_ESCALATION);
  }

  private static double value(BiasFinding finding, FeatureName name) {
    return finding.feature(name).orElseThrow().value();
  }
}
