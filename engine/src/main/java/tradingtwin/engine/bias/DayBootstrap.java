package tradingtwin.engine.bias;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import tradingtwin.engine.bias.SaleDays.SaleDay;
import tradingtwin.engine.bias.SaleDays.Standing;
import tradingtwin.engine.statistics.Draws;

/// Odean's count over sale days drawn again with replacement: a second opinion on his t that
/// takes what happens on one day as one event, over all accounts.
final class DayBootstrap {
  private static final int CELLS = 4;

  private DayBootstrap() {}

  /// Chance that PGR is not above PLR when the days are drawn again; (k + 1)/(rounds + 1).
  static double p(List<SaleDay> days, int rounds, Draws draws) {
    int[] cells = cells(days);
    int n = cells.length / CELLS;
    int notAbove = 0;
    for (int round = 0; round < rounds; round++) {
      int rg = 0;
      int rl = 0;
      int pg = 0;
      int pl = 0;
      for (int i = 0; i < n; i++) {
        int day = CELLS * draws.nextInt(n);
        rg += cells[day];
        rl += cells[day + 1];
        pg += cells[day + 2];
        pl += cells[day + 3];
      }
      notAbove += share(rg, pg) <= share(rl, pl) ? 1 : 0;
    }
    return (notAbove + 1.0) / (rounds + 1.0);
  }

  private static int[] cells(List<SaleDay> days) {
    TreeMap<LocalDate, int[]> byDay = new TreeMap<>();
    for (SaleDay day : days) {
      int[] own = byDay.computeIfAbsent(day.day(), any -> new int[CELLS]);
      day.sold().forEach(sold -> count(sold.standing(), own, 0));
      day.kept().forEach(standing -> count(standing, own, 2));
    }
    return byDay.values().stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static void count(Standing standing, int[] cells, int first) {
    switch (standing) {
      case GAIN -> cells[first]++;
      case LOSS -> cells[first + 1]++;
      case NEITHER -> {}
    }
  }

  private static double share(int realised, int kept) {
    return realised == 0 ? 0 : (double) realised / (realised + kept);
  }
}
