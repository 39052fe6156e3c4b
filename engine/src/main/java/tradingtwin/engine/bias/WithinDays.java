package tradingtwin.engine.bias;

import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.SaleDays.SaleDay;
import tradingtwin.engine.bias.SaleDays.Sold;
import tradingtwin.engine.bias.SaleDays.Standing;
import tradingtwin.engine.statistics.Normal;

/// Whether the sold were winners more often than chance within each sale day.
///
/// Odean's standard error takes realised gains and losses as independent. In a small portfolio
/// they are not: of two positions with one sold, a winner sold is a loser kept. Given a day's
/// gains, losses and number of sales, the winners among the sold are hypergeometric.
///
/// Source: Mantel & Haenszel 1959, days as strata, no continuity correction.
final class WithinDays {
  private double surplus;
  private double variance;

  WithinDays(List<SaleDay> days) {
    for (SaleDay day : days) {
      double sold = count(day.sold().stream().map(Sold::standing).toList(), Standing.GAIN);
      double soldLosses = count(day.sold().stream().map(Sold::standing).toList(), Standing.LOSS);
      add(
          sold,
          sold + soldLosses,
          sold + count(day.kept(), Standing.GAIN),
          soldLosses + count(day.kept(), Standing.LOSS));
    }
  }

  private static int count(List<Standing> standings, Standing standing) {
    return (int) standings.stream().filter(standing::equals).count();
  }

  private void add(double soldGains, double sold, double gains, double losses) {
    double all = gains + losses;
    if (all > 1) {
      surplus += soldGains - sold * gains / all;
      variance += sold * gains * losses * (all - sold) / (all * all * (all - 1));
    }
  }

  /// One-sided p-value; empty when no day had both gains and losses to choose from.
  OptionalDouble p() {
    return variance > 0
        ? OptionalDouble.of(Normal.upper(surplus / Math.sqrt(variance)))
        : OptionalDouble.empty();
  }
}
