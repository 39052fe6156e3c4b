package tradingtwin.engine.bias;

import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.SaleDays.SaleDay;
import tradingtwin.engine.bias.SaleDays.Sold;
import tradingtwin.engine.bias.SaleDays.Standing;
import tradingtwin.engine.statistics.LogRank;

/// Whether the sold were winners more often than chance within each sale day.
///
/// Odean's standard error takes realised gains and losses as independent. In a small portfolio
/// they are not: of two positions with one sold, a winner sold is a loser kept. Given a day's
/// gains, losses and number of sales, the winners among the sold are hypergeometric.
///
/// Source: Mantel & Haenszel 1959, days as strata, no continuity correction: the arithmetic of
/// a log-rank test with days in the place of times.
final class WithinDays {
  private final LogRank winners = new LogRank();

  WithinDays(List<SaleDay> days) {
    for (SaleDay day : days) {
      double sold = count(day.sold().stream().map(Sold::standing).toList(), Standing.GAIN);
      double soldLosses = count(day.sold().stream().map(Sold::standing).toList(), Standing.LOSS);
      double gainsKept = count(day.kept(), Standing.GAIN);
      winners.add(
          sold,
          sold + soldLosses,
          sold + gainsKept,
          sold + soldLosses + gainsKept + count(day.kept(), Standing.LOSS));
    }
  }

  private static int count(List<Standing> standings, Standing standing) {
    return (int) standings.stream().filter(standing::equals).count();
  }

  /// Variance of the winners sold: how much the days can tell, whatever they say.
  double information() {
    return winners.variance();
  }

  /// One-sided p-value; empty when no day had both gains and losses to choose from.
  OptionalDouble p() {
    return winners.pUpper();
  }
}
