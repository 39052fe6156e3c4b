package tradingtwin.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.engine.bias.BiasLabel;

class DetectionTest {
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
  private static final Scope SMALL =
      new Scope(
          List.of(BiasLabel.REVENGE, BiasLabel.FOMO),
          List.of(0.5, 1.0),
          List.of(30, 60),
          30,
          20,
          40);
  private static final Costing NOTHING_BETWEEN_MINUS_AND_PLUS_A_MILLION =
      (fills, market, report, home) ->
          List.of(new Costing.Estimate(BiasLabel.REVENGE, 0, -1e6, 1e6));

  private static Detection twoThreads;

  @BeforeAll
  static void lookOnce() {
    twoThreads = run(2);
  }

  @Test
  void fiveTradersAFamilyEndInAReportWithEveryTable() {
    Reports reports = Reports.of(twoThreads);
    assertThat(reports.page())
        .contains(
            "# How good detection is",
            "a development seed",
            "## The goals",
            "## Found where there is nothing",
            "## Whether confidence means what it says",
            "## Found where it is, by dose and number of decisions",
            "## What is reported of whom",
            "## F1",
            "## Single decisions",
            "true cost within 90 %",
            "bias of the estimand",
            "## The second generator",
            "| rows in another order | 100.0")
        .doesNotContain("NaN");
    JsonNode json = JsonMapper.shared().readTree(reports.json());
    assertThat(json.get("thresholdsSha256").asString()).hasSize(64);
    assertThat(json.get("falsePositives").get("FOMO").get("BREAKOUT").get("of").asInt())
        .isEqualTo(5);
  }

  @Test
  void howManyThreadsLookChangesNothing() {
    assertThat(Reports.of(run(1)).json()).isEqualTo(Reports.of(twoThreads).json());
  }

  @Test
  void seedsFromOneMillionOnAreHeldOut() {
    assertThat(new Detection.Setup(999_999, 1, 1).heldOut()).isFalse();
    assertThat(new Detection.Setup(1_000_000, 1, 1).heldOut()).isTrue();
    assertThat(new Seeds(1).of("null", 0)).isNotEqualTo(new Seeds(1_000_000).of("null", 0));
  }

  private static Detection run(int threads) {
    return Detection.run(
        new Detection.Setup(1, 5, threads),
        SMALL,
        Scorer.PRODUCT,
        NOTHING_BETWEEN_MINUS_AND_PLUS_A_MILLION,
        SILENT);
  }
}
