package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.SaleDays.SaleDay;
import tradingtwin.engine.bias.SaleDays.Sold;
import tradingtwin.engine.bias.SaleDays.Standing;

/// Selling winners more readily than losers.
///
/// Odean's pooled count: on each account-day with a sale out of at least two positions, what
/// was sold counts as realised gain or loss against average cost, and what was kept as paper
/// gain (day's low and high above cost), paper loss (both below) or neither. PGR = RG/(RG +
/// PG), PLR = RL/(RL + PL), t = (PGR − PLR)/SE. Prices exclude fees on both sides. The p-value
/// is the larger of that t's and the one within sale days, since t alone is too sure of small
/// portfolios; a bootstrap of days stands beside them. A trader of one position at a time has
/// no such days and is judged by when positions are left, see BarByBar.
final class Disposition implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    DispositionPolicy policy = trader.policies().disposition();
    SaleDays saleDays = new SaleDays(trader);
    List<SaleDay> days = saleDays.of(trader.ledger().moves());
    OdeanCount count = count(days);
    List<Sample> samples =
        List.of(
            new Sample(Counted.SALES, count.sales(), policy.minimumSales()),
            new Sample(Counted.GAINS, count.gains(), policy.minimumGains()),
            new Sample(Counted.LOSSES, count.losses(), policy.minimumLosses()));
    List<Note> notes = new ArrayList<>();
    if (!saleDays.symbolsWithoutBars().isEmpty()) {
      notes.add(new Note.NoCandles(saleDays.symbolsWithoutBars()));
    }
    if (!samples.stream().allMatch(Sample::enough)) {
      var barByBar = BarByBar.of(trader, counts(days, count));
      if (barByBar.isPresent()) {
        return barByBar.get();
      }
      return new Examined.TooLittle(
          BiasLabel.DISPOSITION, samples, TestId.ODEAN_T, counts(days, count), notes);
    }
    double information = new WithinDays(days).information();
    return BarByBar.ifItTellsMore(trader, information, counts(days, count))
        .orElseGet(() -> tested(trader, days, count, samples, notes));
  }

  private static Examined tested(
      TraderRecord trader,
      List<SaleDay> days,
      OdeanCount count,
      List<Sample> samples,
      List<Note> notes) {
    DispositionPolicy policy = trader.policies().disposition();
    Optional<Note> plan = ExitPlan.of(trader);
    plan.ifPresent(notes::add);
    OdeanCount.Statistic statistic = count.statistic();
    double within = new WithinDays(days).p().orElse(statistic.p());
    List<Feature> features = new ArrayList<>(counts(days, count));
    features.addAll(shares(count, policy));
    features.addAll(test(count, statistic, policy));
    features.add(Feature.of(FeatureName.P_WITHIN_DAYS, within, days.size()));
    int rounds = trader.policies().findings().permutations();
    double again = DayBootstrap.p(days, rounds, trader.draws("disposition-days"));
    features.add(Feature.of(FeatureName.P_DAY_BOOTSTRAP, again, days.size()));
    return new Examined.Tested(
        BiasLabel.DISPOSITION,
        samples,
        TestId.ODEAN_T,
        Math.max(statistic.p(), within),
        new Effect(statistic.effect(), EffectUnit.SHARE_DIFFERENCE),
        matters(count, statistic, policy),
        plan.isPresent(),
        features,
        notes,
        events(days, trader));
  }

  static OdeanCount count(List<SaleDay> days) {
    return new OdeanCount(
        sold(days, Standing.GAIN),
        sold(days, Standing.LOSS),
        kept(days, Standing.GAIN),
        kept(days, Standing.LOSS));
  }

  private static int sold(List<SaleDay> days, Standing standing) {
    return (int)
        days.stream()
            .flatMap(day -> day.sold().stream())
            .filter(sold -> sold.standing() == standing)
            .count();
  }

  private static int kept(List<SaleDay> days, Standing standing) {
    return (int) days.stream().flatMap(day -> day.kept().stream()).filter(standing::equals).count();
  }

  private static boolean matters(
      OdeanCount count, OdeanCount.Statistic statistic, DispositionPolicy policy) {
    double pgr = count.pgr().orElseThrow();
    double plr = count.plr().orElseThrow();
    return statistic.effect() >= policy.smallestEffect() || pgr >= policy.smallestRatio() * plr;
  }

  private static List<Feature> counts(List<SaleDay> days, OdeanCount count) {
    return List.of(
        Feature.of(FeatureName.SALE_DAYS, days.size(), days.size()),
        Feature.of(FeatureName.REALISED_GAINS, count.realisedGains(), count.gains()),
        Feature.of(FeatureName.PAPER_GAINS, count.paperGains(), count.gains()),
        Feature.of(FeatureName.REALISED_LOSSES, count.realisedLosses(), count.losses()),
        Feature.of(FeatureName.PAPER_LOSSES, count.paperLosses(), count.losses()));
  }

  private static List<Feature> shares(OdeanCount count, DispositionPolicy policy) {
    double pgr = count.pgr().orElseThrow();
    double plr = count.plr().orElseThrow();
    List<Feature> features = new ArrayList<>();
    features.add(Feature.of(FeatureName.PGR, pgr, count.gains()));
    features.add(Feature.of(FeatureName.PLR, plr, count.losses()));
    if (plr > 0) {
      features.add(
          Feature.against(
              FeatureName.PGR_TO_PLR,
              pgr / plr,
              count.sales(),
              policy.smallestRatio(),
              FeatureDirection.ABOVE));
    }
    return features;
  }

  private static List<Feature> test(
      OdeanCount count, OdeanCount.Statistic statistic, DispositionPolicy policy) {
    int sales = count.sales();
    return List.of(
        Feature.against(
            FeatureName.DISPOSITION_EFFECT,
            statistic.effect(),
            sales,
            policy.smallestEffect(),
            FeatureDirection.ABOVE),
        Feature.of(FeatureName.STANDARD_ERROR, statistic.error(), sales),
        Feature.of(FeatureName.T_STATISTIC, statistic.t(), sales));
  }

  private record Sale(Sold sold, double othersOpposed, double minutes) {
    static Optional<Sale> of(Sold sold, SaleDay day) {
      Standing opposite = sold.standing() == Standing.GAIN ? Standing.LOSS : Standing.GAIN;
      if (day.kept().isEmpty() || sold.standing() == Standing.NEITHER) {
        return Optional.empty();
      }
      long opposed = day.kept().stream().filter(opposite::equals).count();
      Duration held = Duration.between(sold.openedAt(), sold.move().decision().ts());
      return Optional.of(
          new Sale(sold, (double) opposed / day.kept().size(), held.toSeconds() / 60.0));
    }

    double[] values() {
      return new double[] {othersOpposed, -minutes};
    }
  }

  /// Winning sales while losers were kept, ranked among the trader's own losing sales.
  private static List<BiasTag> events(List<SaleDay> days, TraderRecord trader) {
    List<Sale> sales =
        days.stream()
            .flatMap(day -> day.sold().stream().flatMap(sold -> Sale.of(sold, day).stream()))
            .toList();
    List<double[]> controls =
        sales.stream()
            .filter(sale -> sale.sold().standing() == Standing.LOSS)
            .map(Sale::values)
            .toList();
    EventRank rank = new EventRank(controls, 2);
    List<BiasTag> tags = new ArrayList<>();
    for (Sale sale : sales) {
      double standing = rank.of(sale.values());
      if (sale.sold().standing() == Standing.GAIN
          && sale.othersOpposed() > 0
          && standing >= trader.policies().findings().tagRank()) {
        tags.add(tag(sale, standing, rank, controls.size(), trader));
      }
    }
    return tags;
  }

  private static BiasTag tag(
      Sale sale, double standing, EventRank rank, int controls, TraderRecord trader) {
    var move = sale.sold().move();
    double profit = move.before().returnAt(move.decision().price().doubleValue());
    return Tags.on(
        move.decision(),
        BiasLabel.DISPOSITION,
        standing,
        trader,
        List.of(
            Feature.of(FeatureName.RETURN_AT_SALE, profit, 1),
            Tags.ranked(
                FeatureName.OTHERS_ON_THE_OTHER_SIDE,
                sale.othersOpposed(),
                OptionalDouble.empty(),
                rank.of(0, sale.othersOpposed()),
                controls,
                FeatureDirection.ABOVE),
            Tags.ranked(
                FeatureName.HELD_MINUTES,
                sale.minutes(),
                OptionalDouble.empty(),
                1 - rank.of(1, -sale.minutes()),
                controls,
                FeatureDirection.BELOW)));
  }
}
