package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.TsPrecision;

class RevengeAndHouseMoneyTest {

  @Test
  void largerAndSoonerAfterLossesIsRevenge() {
    BiasReport report = score(trips(120, 1.8, 1, 5));
    BiasFinding finding = finding(report);
    assertThat(finding.label()).isEqualTo(BiasLabel.REVENGE);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.effect().orElseThrow().value()).isGreaterThan(1.5);
    assertThat(finding.samples().getFirst().counted()).isEqualTo(Counted.REENTRIES_AFTER_LOSS);
    assertThat(value(finding, FeatureName.GAP_RATIO)).isLessThan(0.7);
  }

  @Test
  void largerAfterGainsIsHouseMoney() {
    BiasFinding finding = finding(score(trips(360, 1, 1.8, 5)));
    assertThat(finding.label()).isEqualTo(BiasLabel.HOUSE_MONEY);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.effect().orElseThrow().value()).isGreaterThan(1.5);
    assertThat(finding.samples().getFirst().counted()).isEqualTo(Counted.REENTRIES_AFTER_OTHERS);
  }

  @Test
  void thirtyTripsAreTooFewToTell() {
    BiasFinding finding = finding(score(trips(30, 3, 1, 5)));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.p()).isEmpty();
    assertThat(finding.n()).isLessThan(finding.needed());
  }

  @Test
  void onlyReentriesFarOutAmongTheTradersOwnAreTaggedAndOnlyWhenTheHabitIsThere() {
    BiasReport report = score(trips(200, 1.8, 1, 9));
    assertThat(report.tags()).isNotEmpty();
    assertThat(report.tags())
        .allSatisfy(
            tag -> {
              assertThat(tag.label()).isEqualTo(BiasLabel.REVENGE);
              assertThat(tag.confidence()).isBetween(0.95, 0.999);
              assertThat(tag.fillIds()).contains(tag.fillId());
              assertThat(tag.features()).hasSize(3);
              assertThat(tag.features().getFirst().baselineMedian()).isPresent();
            });
    BiasReport calm = score(trips(200, 1, 1, 10));
    assertThat(finding(calm).state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(calm.tags()).isEmpty();
  }

  @Test
  void tradesOfWhichOnlyTheDateIsKnownSayNothingAboutPace() {
    List<Fill> dated = new ArrayList<>();
    for (Fill fill : trips(60, 1.8, 1, 5)) {
      dated.add(
          new Fill(
              fill.id(),
              fill.account(),
              fill.symbol(),
              fill.side(),
              fill.qty(),
              fill.price(),
              fill.fee(),
              fill.feeCurrency(),
              fill.ts(),
              TsPrecision.DATE,
              fill.orderId()));
    }
    BiasFinding finding = finding(score(dated));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.notes()).containsExactly(new Note.DateOnlyTimes(59));
  }

  @Test
  void changingTheUnitOfSizeChangesNothing() {
    List<Fill> small = trips(120, 1.8, 1, 5);
    List<Fill> large = new ArrayList<>();
    for (Fill fill : small) {
      large.add(
          new Fill(
              fill.id(),
              fill.account(),
              fill.symbol(),
              fill.side(),
              fill.qty().movePointRight(3),
              fill.price(),
              fill.fee(),
              fill.feeCurrency(),
              fill.ts(),
              fill.tsPrecision(),
              fill.orderId()));
    }
    assertThat(finding(score(large)).p()).isEqualTo(finding(score(small)).p());
  }

  /// Trips of random outcome; after a loss (or a gain) the next is larger, after a loss also
  /// sooner.
  private static List<Fill> trips(int count, double afterLoss, double afterGain, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fill> fills = new ArrayList<>();
    Instant at = Traders.START;
    double factor = 1;
    for (int trip = 0; trip < count; trip++) {
      double minutes = Math.exp(4 + 0.5 * random.nextGaussian());
      at = at.plusSeconds(90 + (long) (60 * minutes / (factor > 1 && afterLoss > 1 ? 3 : 1)));
      double size = factor * Math.exp(0.3 * random.nextGaussian());
      fills.add(Traders.fill("o" + trip, "X-USD", size, 100, at));
      at = at.plusSeconds(1800);
      boolean lost = random.nextBoolean();
      fills.add(Traders.fill("c" + trip, "X-USD", -size, lost ? 99 : 101, at));
      factor = lost ? afterLoss : afterGain;
    }
    return fills;
  }

  private static BiasReport score(List<Fill> fills) {
    return BiasScoring.score(fills, Market.none(), BiasPolicies.DEFAULT);
  }

  private static BiasFinding finding(BiasReport report) {
    return report.findings().get(1);
  }

  private static double value(BiasFinding finding, FeatureName name) {
    return finding.feature(name).orElseThrow().value();
  }
}
