package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.Oracle;

/// Every number of the room beside R 4.2.2's.
class AgainstRTest {
  private static final double TIGHT = 1e-12;

  @Test
  void normalTailsAgreeToTwelveDigits() {
    agrees("pnorm", "pnorm", row -> Normal.cdf(n(row, "z")), TIGHT);
    agrees("pnorm", "upper", row -> Normal.upper(n(row, "z")), TIGHT);
  }

  @Test
  void normalQuantilesAgreeToTwelveDigits() {
    agrees("qnorm", "qnorm", row -> Normal.quantile(n(row, "p")), TIGHT);
  }

  @Test
  void binomialTailsAgreeToElevenDigits() {
    agrees(
        "binomial_tail",
        "upper_ge",
        row -> Binomial.upper(i(row, "k"), i(row, "n"), n(row, "p")),
        1e-11);
    agrees(
        "binomial_tail",
        "lower_le",
        row -> Binomial.lower(i(row, "k"), i(row, "n"), n(row, "p")),
        1e-11);
  }

  @Test
  void poissonTailsAgreeToElevenDigits() {
    agrees("poisson_tail", "upper_ge", row -> Poisson.upper(i(row, "k"), n(row, "mu")), 1e-11);
  }

  @Test
  void negativeBinomialTailsAgreeToElevenDigits() {
    agrees(
        "negbinom_tail",
        "upper_ge",
        row -> NegativeBinomial.upper(i(row, "k"), n(row, "mean"), n(row, "size")),
        1e-11);
  }

  @Test
  void chiSquareTailsAgreeToTwelveDigits() {
    agrees("chisq_tail", "upper", row -> ChiSquare.upper(n(row, "x"), n(row, "df")), TIGHT);
  }

  @Test
  void studentTailsAgreeToTwelveDigits() {
    agrees("student_t_tail", "upper", row -> StudentT.upper(n(row, "t"), n(row, "df")), TIGHT);
  }

  @Test
  void adjustedPValuesAgreeToTwelveDigits() {
    double[] p = Oracle.read("r_stats/p_adjust.csv").column("p");
    adjusts("BH", Adjustment.BENJAMINI_HOCHBERG, p);
    adjusts("BY", Adjustment.BENJAMINI_YEKUTIELI, p);
    adjusts("holm", Adjustment.HOLM, p);
    adjusts("bonferroni", Adjustment.BONFERRONI, p);
  }

  private static void adjusts(String column, Adjustment adjustment, double[] p) {
    assertThat(adjustment.adjust(p))
        .containsExactly(Oracle.read("r_stats/p_adjust.csv").column(column), within(TIGHT));
  }

  @Test
  void rankSumsAgreeWithAndWithoutTies() {
    agrees("wilcoxon_rank_sum", "W", row -> rankSum(row).w(), TIGHT);
    agrees(
        "wilcoxon_rank_sum",
        "p_less_normal_cc",
        row -> rankSum(row).pLessNormal().orElseThrow(),
        TIGHT);
    for (Map<String, String> row : Oracle.read("r_stats/wilcoxon_rank_sum.csv").rows()) {
      var expected = Oracle.number(row, "p_less_exact");
      var exact = rankSum(row).pLessExact();
      assertThat(exact.isPresent()).isEqualTo(expected.isPresent());
      expected.ifPresent(p -> assertThat(exact.orElseThrow()).isCloseTo(p, within(p * TIGHT)));
    }
  }

  private static RankSum rankSum(Map<String, String> row) {
    return RankSum.of(list(row.get("a")), list(row.get("b")));
  }

  private static double[] list(String cell) {
    return Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @Test
  void quantilesAgreeToTwelveDigits() {
    double[] x = Oracle.read("r_stats/sample21.csv").column("x");
    agrees(
        "quantiles_sample21",
        "type1",
        row -> Quantile.TYPE_1.of(x, n(row, "p")).orElseThrow(),
        TIGHT);
    agrees(
        "quantiles_sample21",
        "type6",
        row -> Quantile.TYPE_6.of(x, n(row, "p")).orElseThrow(),
        TIGHT);
    agrees(
        "quantiles_sample21",
        "type7",
        row -> Quantile.TYPE_7.of(x, n(row, "p")).orElseThrow(),
        TIGHT);
  }

  @Test
  void centreAndSpreadAgreeToTwelveDigits() {
    double[] x = Oracle.read("r_stats/sample21.csv").column("x");
    agrees(
        "moments_sample21",
        "value",
        row ->
            switch (row.get("stat")) {
              case "mean" -> Spread.mean(x).orElseThrow();
              case "median" -> Quantile.median(x).orElseThrow();
              case "sd_sample" -> Spread.standardDeviation(x).orElseThrow();
              case "mad_1.4826" -> Spread.medianAbsoluteDeviation(x).orElseThrow();
              default -> throw new AssertionError(row);
            },
        TIGHT);
  }

  private static void agrees(
      String table, String column, ToDoubleFunction<Map<String, String>> ours, double relative) {
    Oracle oracle = Oracle.read("r_stats/" + table + ".csv");
    assertThat(oracle.rows()).isNotEmpty();
    for (Map<String, String> row : oracle.rows()) {
      double expected = n(row, column);
      assertThat(ours.applyAsDouble(row))
          .as("%s of %s", column, row)
          .isCloseTo(expected, within(Math.max(Math.abs(expected) * relative, 1e-300)));
    }
  }

  private static double n(Map<String, String> row, String column) {
    return Oracle.number(row, column).orElseThrow();
  }

  private static int i(Map<String, String> row, String column) {
    return (int) n(row, column);
  }
}
