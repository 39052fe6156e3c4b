package tradingtwin.bench.detection;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.attribution.ReachPolicy;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.statistics.Quantile;

/// How far the interval of each habit's cost must reach: the multiple of what resampled days say at
/// which the intervals of nine in ten invented traders hold the true cost. For development seeds
/// alone, since thresholds are chosen by it.
public final class ReachStudy {
  private static final double HELD = 0.9;

  private ReachStudy() {}

  /// The multiples of traders of this seed, as a table.
  ///
  /// @param habits which habits, all of them where none is named
  public static String of(
      long seed, List<BiasLabel> habits, int traders, int threads, PrintStream terminal) {
    Seeds seeds = new Seeds(seed);
    if (seeds.heldOut()) {
      throw new IllegalArgumentException("how far intervals reach is set on development seeds");
    }
    var looking = new DoseStudy.Looking(Scorer.PRODUCT, new ProductCosting());
    Scope asked = Scope.FULL.atItsFullest(habits.isEmpty() ? Scope.FULL.habits() : habits);
    try (Crowd crowd = new Crowd(threads, new Progress(terminal))) {
      return table(DoseStudy.of(crowd, seeds, "reach", Family.RANDOM, traders, asked, looking));
    }
  }

  private static String table(DoseStudy study) {
    Map<BiasLabel, List<Dosed.Money>> cases = new EnumMap<>(BiasLabel.class);
    for (Dosed each : study.cases()) {
      if (each.opportunity()) {
        each.money()
            .ifPresent(
                money -> cases.computeIfAbsent(each.habit(), any -> new ArrayList<>()).add(money));
      }
    }
    Page page = new Page();
    page.table(
        List.of(
            "habit",
            "traders",
            "held now, %",
            "Wilson's 95 %",
            "zero outside, %",
            "mean true cost",
            "mean estimate",
            "mean estimand",
            "reach now",
            "reach needed"));
    cases.forEach((habit, all) -> page.row(row(habit, all)));
    return page.toString();
  }

  private static List<String> row(BiasLabel habit, List<Dosed.Money> all) {
    Share held = Share.of(all, Dosed.Money::covered);
    return List.of(
        habit.name(),
        Integer.toString(all.size()),
        percent(held.value()),
        percent(held.interval().low()) + " to " + percent(held.interval().high()),
        percent(Share.of(all, each -> !each.estimate().holds(0)).value()),
        MeanOf.over(all, Dosed.Money::truth).text(),
        MeanOf.over(all, each -> each.estimate().cost()).text(),
        MeanOf.over(all, Dosed.Money::estimand).text(),
        Double.toString(ReachPolicy.DEFAULT.of(habit)),
        String.format(Locale.ROOT, "%.2f", needed(all)));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static double needed(List<Dosed.Money> all) {
    return Quantile.TYPE_7
        .of(all.stream().mapToDouble(ReachStudy::needed).toArray(), HELD)
        .orElse(Double.NaN);
  }

  /// The multiple at which this interval would just hold the true cost.
  static double needed(Dosed.Money money) {
    Costing.Estimate said = money.estimate();
    double off = money.truth() - said.cost();
    double arm = off < 0 ? said.cost() - said.low() : said.high() - said.cost();
    if (off == 0) {
      return 0;
    }
    double reach = ReachPolicy.DEFAULT.of(said.habit());
    return arm > 0 ? Math.abs(off) / arm * reach : Double.MAX_VALUE;
  }
}
