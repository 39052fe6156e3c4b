package tradingtwin.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.thresholds.ThresholdPage;

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
            "## Precision against recall",
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
    assertThat(new Detection.Setup(999_999, 1, 1, Frozen.NOTHING).heldOut()).isFalse();
    assertThat(new Detection.Setup(1_000_000, 1, 1, Frozen.NOTHING).heldOut()).isTrue();
    assertThat(new Seeds(1).of("null", 0)).isNotEqualTo(new Seeds(1_000_000).of("null", 0));
  }

  @Test
  void onlyThresholdsThatWereFrozenAreCalledFrozen() {
    var held = new Detection.Setup(1_000_000, 5, 1, Frozen.now());
    assertThat(page(held)).contains("held out, and thresholds are those that were frozen");
    assertThat(page(new Detection.Setup(1_000_000, 5, 1, Frozen.NOTHING)))
        .contains("held out, but thresholds are not those")
        .doesNotContain("were frozen (");
    assertThat(page(new Detection.Setup(1, 5, 1, Frozen.now()))).contains("a development seed");
  }

  @Test
  void moneyIsAmongTheThresholdsThatAreFrozen(@TempDir Path dir) {
    String page = ThresholdPage.of(BiasPolicies.thresholds());
    assertThat(Frozen.now().digest()).hasSize(64).isNotEqualTo(Frozen.sha256(page));
    Frozen.now().writeTo(dir.resolve("frozen.txt"));
    assertThat(Frozen.in(dir.resolve("frozen.txt"))).isEqualTo(Frozen.now());
    assertThat(Frozen.in(dir.resolve("none.txt"))).isEqualTo(Frozen.NOTHING);
  }

  @Test
  void precisionFallsWithTheShareOfTradersWhoHaveTheHabit() {
    var rare = PrecisionRecall.of(twoThreads, BiasLabel.REVENGE, 0.05);
    var common = PrecisionRecall.of(twoThreads, BiasLabel.REVENGE, 0.20);
    assertThat(rare.points()).hasSameSizeAs(common.points());
    for (int i = 0; i < rare.points().size(); i++) {
      assertThat(rare.points().get(i).recall())
          .isCloseTo(common.points().get(i).recall(), within(1e-12));
      assertThat(rare.points().get(i).precision())
          .isLessThanOrEqualTo(common.points().get(i).precision());
    }
  }

  @Test
  void precisionIsThatOfTheShareToldWhoHaveTheHabit() {
    // one of two with the habit is told at 0.99, one of four without at 0.9
    var points =
        new PrecisionRecall(
            List.of(
                new PrecisionRecall.Point(0.99, 0.5, 1), new PrecisionRecall.Point(0.9, 1, 0.4)));
    assertThat(points.averagePrecision().orElseThrow()).isCloseTo(0.5 + 0.2, within(1e-12));
    assertThat(points.precisionAt(0.5)).hasValue(1);
    assertThat(points.precisionAt(0.75)).hasValue(0.4);
    assertThat(new PrecisionRecall(List.of()).averagePrecision()).isEmpty();
  }

  private static String page(Detection.Setup setup) {
    return ReportPage.of(
        new Detection(
            setup,
            twoThreads.scope(),
            twoThreads.nulls(),
            twoThreads.longNulls(),
            twoThreads.doses(),
            twoThreads.furtherCosts(),
            twoThreads.ruleDoses(),
            twoThreads.prospect(),
            twoThreads.invariances()));
  }

  private static Detection run(int threads) {
    return Detection.run(
        new Detection.Setup(1, 5, threads, Frozen.NOTHING),
        SMALL,
        Scorer.PRODUCT,
        NOTHING_BETWEEN_MINUS_AND_PLUS_A_MILLION,
        SILENT);
  }
}
