package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StratifiedScoreTest {

  @Test
  void casesAreHeldAgainstTheirOwnStratum() {
    StratifiedScore score = new StratifiedScore();
    for (double x : new double[] {1, 2, 3, 4}) {
      score.couldBe(0, x);
      score.couldBe(70, 10 * x);
    }
    score.was(0, 1, 4);
    score.was(70, 2, 20);
    score.was(3, 3, 100);
    assertThat(score.n()).as("nothing to compare the third with").isEqualTo(2);
    assertThat(score.observed()).isEqualTo(24);
    assertThat(score.expected()).isEqualTo(27.5);
    double between = 2 * Math.pow((1.5 + 5) / 2, 2) * 2;
    double drawn = 1.25 + 125;
    assertThat(score.pUpper())
        .isCloseTo(StudentT.upper(-3.5 / Math.sqrt(Math.max(between, drawn)), 1), within(1e-12));
  }

  @Test
  void whatIsCountedAsSeparateIsWhatIsTested() {
    StratifiedScore score = new StratifiedScore();
    for (double x : new double[] {1, 2, 3, 4}) {
      score.couldBe(0, x);
    }
    score.was(0, 1, 2);
    score.was(0, 1, 3);
    score.was(0, 2, 4);
    score.was(5, 3, 4);
    assertThat(score.n()).isEqualTo(3);
    assertThat(score.clusters()).as("the last one has nothing to be compared with").isEqualTo(2);
  }

  @Test
  void withoutTwoClustersOrAnySpreadNothingCanBeTold() {
    StratifiedScore one = new StratifiedScore();
    one.couldBe(0, 1);
    one.couldBe(0, 5);
    one.was(0, 1, 5);
    assertThat(one.pUpper()).isEqualTo(1);
    assertThat(new StratifiedScore().pUpper()).isEqualTo(1);
    StratifiedScore flat = new StratifiedScore();
    for (int i = 0; i < 10; i++) {
      flat.couldBe(0, 2);
      flat.was(0, i, 2);
    }
    assertThat(flat.pUpper()).isEqualTo(1);
  }

  @Test
  void casesDrawnAtRandomAreSurprisingInOneOfTwentyThoughTheyComeInBunches() {
    int surprising = 0;
    int rounds = 800;
    for (int round = 0; round < rounds; round++) {
      surprising += p(new SplittableRandom(round), 0) < 0.05 ? 1 : 0;
    }
    assertThat(WilsonInterval.of(surprising, rounds, 0.999).low()).isLessThan(0.05);
    assertThat(surprising).isGreaterThan(rounds / 100);
  }

  @Test
  void casesDrawnWhereItIsLargerAreFound() {
    int found = 0;
    for (int round = 0; round < 50; round++) {
      found += p(new SplittableRandom(round), 1) < 0.01 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(40);
  }

  /// Two hundred days of ten moments whose x is alike within a day; on some days five cases.
  private static double p(SplittableRandom random, double pull) {
    StratifiedScore score = new StratifiedScore();
    for (int day = 0; day < 200; day++) {
      double ofTheDay = random.nextGaussian();
      boolean active = random.nextDouble() < 0.15 * Math.exp(pull * ofTheDay);
      for (int i = 0; i < 10; i++) {
        double x = ofTheDay + random.nextGaussian();
        score.couldBe(i % 2, x);
        if (active && i < 5) {
          score.was(i % 2, day, x);
        }
      }
    }
    return score.pUpper();
  }
}
