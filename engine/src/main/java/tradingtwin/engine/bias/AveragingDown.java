package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tradingtwin.engine.bias.Additions.Addition;
import tradingtwin.engine.bias.Additions.InBook;
import tradingtwin.engine.statistics.Binomial;
import tradingtwin.engine.statistics.StudentT;

/// Adding to positions under water more readily than to positions in gain.
///
/// Additions under water are held against the time positions stood there: given all additions
/// they are binomial with share E under water / (E under water + E in gain). With growing sizes it
/// is a martingale. The p-value is the larger of that one and one with positions as clusters, since
/// some positions are added to more than others whatever they do. Books that follow a schedule or a
/// grid are left out, or are the plan.
final class AveragingDown implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    AveragingDownPolicy policy = trader.policies().averagingDown();
    Additions additions = Additions.of(trader);
    List<InBook> free = new ArrayList<>();
    List<InBook> planned = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    split(additions.books(), free, planned, notes, policy, Grid.of(trader).isPresent());
    if (!additions.symbolsWithoutBars().isEmpty()) {
      notes.add(new Note.PriceFromFills(additions.symbolsWithoutBars()));
    }
    Count unplanned = Count.of(free);
    boolean byPlan = unplanned.n() < policy.minimumAdds() && !planned.isEmpty();
    Count count = byPlan ? Count.of(additions.books()) : unplanned;
    int n = count.n() < policy.minimumAdds() || count.comparable() ? count.n() : 0;
    List<Sample> samples = List.of(new Sample(Counted.ADDITIONS, n, policy.minimumAdds()));
    if (n < policy.minimumAdds()) {
      return new Examined.TooLittle(
          BiasLabel.AVERAGING_DOWN, samples, TestId.EXPOSURE_BINOMIAL, List.of(), notes);
    }
    return tested(trader, byPlan ? additions.books() : free, count, byPlan, samples, notes);
  }

  private static Examined tested(
      TraderRecord trader,
      List<InBook> books,
      Count count,
      boolean byPlan,
      List<Sample> samples,
      List<Note> notes) {
    AveragingDownPolicy policy = trader.policies().averagingDown();
    double share = count.under() / (count.under() + count.gain());
    double exact = Binomial.upper(count.addsUnder(), count.n(), share);
    double clustered = byPosition(books, count, share);
    Martingale martingale = Martingale.of(books);
    BiasLabel label = martingale.shown(policy) ? BiasLabel.MARTINGALE : BiasLabel.AVERAGING_DOWN;
    return new Examined.Tested(
        label,
        samples,
        TestId.EXPOSURE_BINOMIAL,
        Math.max(exact, clustered),
        new Effect(count.ratio(), EffectUnit.TIMES_RATE),
        count.ratio() >= policy.smallestRatio(),
        byPlan,
        features(count, clustered, martingale, policy),
        notes,
        byPlan ? List.of() : new AdditionEvents(label, books, trader).tags());
  }

  private static void split(
      List<InBook> books,
      List<InBook> free,
      List<InBook> planned,
      List<Note> notes,
      AveragingDownPolicy policy,
      boolean byGrid) {
    TreeSet<String> scheduled = new TreeSet<>();
    TreeSet<String> grids = new TreeSet<>();
    for (InBook book : books) {
      switch (EntryPlan.of(book, byGrid, policy)) {
        case NONE -> free.add(book);
        case SCHEDULE -> {
          planned.add(book);
          scheduled.add(book.symbol());
        }
        case GRID -> {
          planned.add(book);
          grids.add(book.symbol());
        }
      }
    }
    if (!scheduled.isEmpty()) {
      notes.add(new Note.ScheduledEntries(List.copyOf(scheduled)));
    }
    if (!grids.isEmpty()) {
      notes.add(new Note.GridEntries(List.copyOf(grids)));
    }
  }

  /// Additions and hours on either side of average cost.
  private record Count(int addsUnder, int addsGain, double under, double gain) {
    static Count of(List<InBook> books) {
      int adds = 0;
      int below = 0;
      double under = 0;
      double gain = 0;
      for (InBook book : books) {
        adds += book.all().size();
        below += (int) book.all().stream().filter(Addition::underWater).count();
        under += book.hoursUnderWater();
        gain += book.hoursInGain();
      }
      return new Count(below, adds - below, under, gain);
    }

    int n() {
      return addsUnder + addsGain;
    }

    /// Whether there was time on both sides to compare.
    boolean comparable() {
      return under > 0 && gain > 0;
    }

    /// Rate under water over rate in gain; half an addition more on both sides where one is 0.
    double ratio() {
      double extra = addsUnder == 0 || addsGain == 0 ? 0.5 : 0;
      return (addsUnder + extra) / under / ((addsGain + extra) / gain);
    }
  }

  /// Student's t of additions under water beyond their share, positions as clusters: the scatter
  /// is that of each position around the share seen.
  private static double byPosition(List<InBook> books, Count count, double share) {
    double seen = (double) count.addsUnder() / count.n();
    double squares = 0;
    int positions = 0;
    for (InBook book : books) {
      Map<Integer, Double> surplus = new TreeMap<>();
      for (Addition addition : book.all()) {
        surplus.merge(addition.position(), (addition.underWater() ? 1 : 0) - seen, Double::sum);
      }
      for (double each : surplus.values()) {
        squares += each * each;
      }
      positions += surplus.size();
    }
    double sum = count.addsUnder() - count.n() * share;
    return positions < 2 || squares == 0
        ? Binomial.upper(count.addsUnder(), count.n(), share)
        : StudentT.upper(sum / Math.sqrt(squares), positions - 1.0);
  }

  private static List<Feature> features(
      Count count, double clustered, Martingale martingale, AveragingDownPolicy policy) {
    int n = count.n();
    List<Feature> features = new ArrayList<>();
    features.add(
        Feature.against(
            FeatureName.ADD_RATE_RATIO,
            count.ratio(),
            n,
            policy.smallestRatio(),
            FeatureDirection.ABOVE));
    features.add(Feature.of(FeatureName.P_BY_POSITION, clustered, n));
    features.add(Feature.of(FeatureName.ADDS_UNDER_WATER, count.addsUnder(), n));
    features.add(Feature.of(FeatureName.ADDS_IN_GAIN, count.addsGain(), n));
    features.add(Feature.of(FeatureName.MINUTES_UNDER_WATER, 60 * count.under(), n));
    features.add(Feature.of(FeatureName.MINUTES_IN_GAIN, 60 * count.gain(), n));
    features.addAll(martingale.features(policy));
    return features;
  }
}
