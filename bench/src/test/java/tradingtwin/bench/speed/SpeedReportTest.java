package tradingtwin.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run is turned into; the numbers here are made up.
class SpeedReportTest {
  private static final Surroundings QUIET =
      new Surroundings("25", "Linux", "some processor", 2, "cc 12", 0.2, 1.1);

  @Test
  void everyGoalHasItsRatioAndSaysWhetherItIsKept() {
    SpeedReport report = SpeedReport.of(study(QUIET, 50));
    JsonNode goals = JsonMapper.shared().readTree(report.json()).path("goals");
    assertThat(goals).hasSize(6);
    JsonNode indicators = goals.get(0);
    assertThat(indicators.path("ours").asDouble()).isEqualTo(45);
    assertThat(indicators.path("baseline").asDouble()).isEqualTo(50);
    assertThat(indicators.path("ratio").asDouble()).isEqualTo(0.9);
    assertThat(indicators.path("met").asBoolean()).isTrue();
    // 100 bytes a fill over 10, 300 over 20: 20 × 300 less 10 × 100, over ten more fills
    assertThat(goals.get(4).path("ours").asDouble()).isEqualTo(500);
    assertThat(goals.get(4).path("met").asBoolean()).isFalse();
    assertThat(report.page()).contains("| ratio ≥ 0.8 | yes |").doesNotContain("NaN", "queue");
  }

  @Test
  void withoutACompilerTheComparisonIsNotMeasured() {
    JsonNode first =
        JsonMapper.shared().readTree(SpeedReport.of(study(QUIET, 0)).json()).path("goals").get(0);
    assertThat(first.path("met").isNull()).isTrue();
    assertThat(first.path("ratio").isNull()).isTrue();
    assertThat(first.path("name").asString()).contains("no C compiler");
  }

  @Test
  void aBusyMachineIsNamed() {
    Surroundings busy = new Surroundings("25", "Linux", "some processor", 2, "cc 12", 9, 1);
    assertThat(SpeedReport.of(study(busy, 50)).page()).contains("busy with others");
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetween() {
    assertThat(Goal.median(new double[] {4, 1, 2, 3})).isEqualTo(2.5);
  }

  private static SpeedStudy study(Surroundings machine, double plain) {
    Growth flat = new Growth(99, 10, 20, new double[] {2, 2, 2}, new double[] {2, 2.2, 2.1});
    return new SpeedStudy(
        machine,
        false,
        List.of(new SpeedStudy.Pair(45, plain, plain)),
        new double[] {900, 1000, 1100},
        100_000,
        List.of(flat, flat),
        List.of(new Memory(10, 250, 100, 900), new Memory(20, 250, 300, 900)),
        new double[] {100, 101});
  }
}
