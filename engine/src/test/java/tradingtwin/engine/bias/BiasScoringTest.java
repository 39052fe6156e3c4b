package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Traders.Habits;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

class BiasScoringTest {
  private static final int BARS = 1500;
  private final Market market = Traders.market(4, BARS, 1);
  private final List<Fill> fills =
      Traders.portfolio(market, BARS, new Habits(3, 1, 1, 0, false), 2);

  @Test
  void theOrderOfTheFillsDoesNotMatter() {
    List<Fill> shuffled = new ArrayList<>(fills);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(score(shuffled).toString()).isEqualTo(score(fills).toString());
  }

  @Test
  void oneCentMoreIsAnotherInput() {
    List<Fill> other = new ArrayList<>(fills);
    other.removeLast();
    assertThat(score(other).inputDigest())
        .isNotEqualTo(score(fills).inputDigest())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void aTradersOtherAccountKeepsItsOwnPositions() {
    BiasReport report = score(fills);
    assertThat(report.decisions()).isEqualTo(fills.size());
    assertThat(report.roundTrips()).isGreaterThan(20);
  }

  @Test
  void findingsComeInTheSameOrderAndCarryThePolicysVersion() {
    BiasReport report = score(fills);
    assertThat(report.findings())
        .extracting(BiasFinding::test)
        .containsExactly(
            TestId.LEAVING_LOG_RANK,
            TestId.CIRCULAR_SHIFT_FISHER,
            TestId.MEAN_PERCENTILE_Z,
            TestId.LEAVING_LOG_RANK,
            TestId.SAME_AGE_EXITS,
            TestId.BURST_DAYS,
            TestId.EXPOSURE_BINOMIAL,
            TestId.CIRCULAR_SHIFT_SLOPE,
            TestId.BUCKET_MAXIMUM,
            TestId.MATCHED_TIMES_Z,
            TestId.MATCHED_STANDS_SCORE,
            TestId.MATCHED_TIMES_SCORE,
            TestId.ROUND_BINOMIAL);
    assertThat(report.findings()).allMatch(finding -> finding.policyVersion().equals("bias-5"));
  }

  @Test
  void anEmptyRecordIsTooLittleForEverything() {
    BiasReport report = BiasScoring.score(List.of(), Market.none(), BiasPolicies.DEFAULT);
    assertThat(report.findings()).hasSize(13);
    assertThat(report.findings())
        .allMatch(finding -> finding.state() == FindingState.INSUFFICIENT && finding.n() == 0);
    assertThat(report.tags()).isEmpty();
  }

  @Test
  void tagsFollowTheOrderOfTime() {
    BiasReport report = score(fills);
    List<String> ids = fills.stream().map(Fill::id).toList();
    List<Integer> places = report.tags().stream().map(tag -> ids.indexOf(tag.fillId())).toList();
    assertThat(places).isNotEmpty().doesNotContain(-1);
    assertThat(report.tags()).isSortedAccordingTo((a, b) -> at(a).compareTo(at(b)));
  }

  private Instant at(BiasTag tag) {
    return fills.stream()
        .filter(fill -> fill.id().equals(tag.fillId()))
        .findFirst()
        .orElseThrow()
        .ts();
  }

  private BiasReport score(List<Fill> some) {
    return BiasScoring.score(some, market, BiasPolicies.DEFAULT);
  }
}
