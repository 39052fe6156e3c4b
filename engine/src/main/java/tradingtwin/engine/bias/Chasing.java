package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import tradingtwin.engine.bias.RunUps.Entry;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.statistics.Normal;
import tradingtwin.engine.statistics.Quantile;
import tradingtwin.engine.statistics.StudentT;

/// Entries that follow a run-up in their own direction.
///
/// U is the percentile of the look-back return, signed by the entry's direction, among the
/// symbol's own 500 before it; z = (mean U − ½)·√(12 n). That alone is CHASING, which a
/// breakout rule does too: entries that wait for one signal are a plan, and only their growth in
/// size with the run-up is then held against the trader. FOMO is said only when the chasing
/// entries do worse or are larger than the trader's others.
final class Chasing implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    ChasingPolicy policy = trader.policies().chasing();
    RunUps own = RunUps.of(trader);
    Reach told = told(own, trader);
    List<Entry> entries = told.runUps().entries();
    int n = entries.size();
    List<Sample> samples = List.of(new Sample(Counted.ENTRIES, n, policy.minimumEntries()));
    List<Note> notes = notes(told.runUps());
    if (n < policy.minimumEntries()) {
      return new Examined.TooLittle(
          BiasLabel.CHASING, samples, TestId.MEAN_PERCENTILE_Z, List.of(), notes);
    }
    ChasingHarm.Verdict harm = new ChasingHarm(trader).of(entries, own.entries());
    boolean matters = told.mean() >= policy.smallestMean();
    Optional<Note> signal = EntrySignal.of(trader, entries);
    signal.ifPresent(notes::add);
    boolean beyondPlan = signal.isEmpty() ? harm.harmful() : harm.larger() < policy.harmLevel();
    BiasLabel label = matters && beyondPlan ? BiasLabel.FOMO : BiasLabel.CHASING;
    List<Feature> features = features(entries, told.mean(), policy);
    features.addAll(harm.features());
    return new Examined.Tested(
        label,
        samples,
        TestId.MEAN_PERCENTILE_Z,
        signal.isEmpty() ? Math.min(1, told.asked() * told.p()) : harm.larger(),
        new Effect(told.mean(), EffectUnit.MEAN_PERCENTILE),
        matters,
        signal.isPresent() && label == BiasLabel.CHASING,
        features,
        notes,
        events(label, entries, trader));
  }

  /// One look-back with what it shows.
  ///
  /// @param asked how many look-backs it was chosen from
  private record Reach(RunUps runUps, double mean, double p, int asked) {
    static Reach of(RunUps runUps, TraderRecord trader) {
      List<Entry> entries = runUps.entries();
      double mean = entries.stream().mapToDouble(Entry::percentile).average().orElse(0.5);
      double p = entries.isEmpty() ? 1 : chance(entries, mean, trader);
      return new Reach(runUps, mean, p, 1);
    }

    /// The more surprising of two where it has enough entries; the first, else.
    Reach or(Reach other, ChasingPolicy policy) {
      boolean enough = runUps.entries().size() >= policy.minimumEntries();
      boolean otherEnough = other.runUps.entries().size() >= policy.minimumEntries();
      Reach kept = otherEnough && (!enough || other.p < p) ? other : this;
      return new Reach(kept.runUps, kept.mean, kept.p, asked + other.asked);
    }
  }

  /// The most surprising of the trader's own look-back and a fixed number of others between the
  /// shortest and the longest one, since nobody chases over just the time that positions are held.
  /// One after the other, so that few are in memory at once.
  private static Reach told(RunUps own, TraderRecord trader) {
    ChasingPolicy policy = trader.policies().chasing();
    Reach told = Reach.of(own, trader);
    for (int bars : List.of(policy.shortReach(), policy.middleReach(), policy.longReach())) {
      told = told.or(Reach.of(RunUps.over(trader, bars), trader), policy);
    }
    return told;
  }

  /// The larger chance of two: that of independent percentiles, and that of what each week adds
  /// up to. Entries of one week share its run-up, in several symbols too. A record of few weeks
  /// is taken by days.
  private static double chance(List<Entry> entries, double mean, TraderRecord trader) {
    HomeCalendar calendar = HomeCalendar.of(trader);
    int n = entries.size();
    double above = (mean - 0.5) * n;
    double independent = Normal.upper(above / Math.sqrt(n / 12.0));
    Map<Long, Double> weeks = surplus(entries, mean, calendar::week);
    Map<Long, Double> clusters =
        weeks.size() >= trader.policies().chasing().fewWeeks()
            ? weeks
            : surplus(entries, mean, calendar::day);
    int k = clusters.size();
    double between = clusters.values().stream().mapToDouble(sum -> sum * sum).sum();
    if (k < 2 || !(between > 0)) {
      return independent;
    }
    double error = Math.sqrt(between * k / (k - 1));
    return Math.max(independent, StudentT.upper(above / error, k - 1));
  }

  private static Map<Long, Double> surplus(
      List<Entry> entries, double mean, ToLongFunction<Decision> time) {
    Map<Long, Double> surplus = new HashMap<>();
    for (Entry entry : entries) {
      surplus.merge(time.applyAsLong(entry.decision()), entry.percentile() - mean, Double::sum);
    }
    return surplus;
  }

  private static List<Note> notes(RunUps runUps) {
    List<Note> notes = new ArrayList<>();
    if (!runUps.symbolsWithoutBars().isEmpty()) {
      notes.add(new Note.NoCandles(runUps.symbolsWithoutBars()));
    }
    if (runUps.tooFewBars() > 0) {
      notes.add(new Note.TooFewBars(runUps.tooFewBars()));
    }
    return notes;
  }

  private static List<Feature> features(List<Entry> entries, double mean, ChasingPolicy policy) {
    int n = entries.size();
    double limit = policy.chasingPercentile();
    int chasing = (int) entries.stream().filter(entry -> entry.percentile() >= limit).count();
    double[] lookBacks = entries.stream().mapToDouble(Entry::lookBack).toArray();
    List<Feature> features = new ArrayList<>();
    features.add(
        Feature.against(
            FeatureName.MEAN_RUN_UP_PERCENTILE,
            mean,
            n,
            policy.smallestMean(),
            FeatureDirection.ABOVE));
    features.add(Feature.of(FeatureName.CHASING_ENTRIES, chasing, n));
    features.add(
        Feature.of(FeatureName.LOOK_BACK_BARS, Quantile.median(lookBacks).orElseThrow(), n));
    return features;
  }

  private static List<BiasTag> events(BiasLabel label, List<Entry> entries, TraderRecord trader) {
    ChasingPolicy policy = trader.policies().chasing();
    double limit = policy.chasingPercentile();
    List<double[]> controls =
        entries.stream()
            .filter(each -> each.percentile() < limit)
            .map(each -> Supported.of(each, policy).values())
            .toList();
    EventRank rank = new EventRank(controls, 2);
    List<BiasTag> tags = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.percentile() >= limit) {
        Supported each = Supported.of(entry, policy);
        double standing = each.chases(policy) ? rank.of(each.values()) : 0;
        if (each.chases(policy) && standing >= trader.policies().findings().tagRank()) {
          tags.add(Tags.on(entry.decision(), label, standing, trader, each.features(policy)));
        }
      }
    }
    return tags;
  }

  /// An entry with the indicators beside it, as far as they are trusted.
  private record Supported(
      Entry entry,
      OptionalDouble extension,
      OptionalDouble percentB,
      OptionalDouble rsi,
      OptionalDouble volume) {

    static Supported of(Entry entry, ChasingPolicy policy) {
      int bar = entry.bar();
      int sign = entry.sign();
      Chart chart = entry.chart();
      OptionalDouble warming = OptionalDouble.empty();
      boolean warm = bar >= policy.warmUpBars();
      return new Supported(
          entry,
          warm ? chart.extension(bar, sign) : warming,
          warm ? chart.percentB(bar, sign) : warming,
          warm ? chart.rsi(bar, sign) : warming,
          warm ? chart.abnormalVolume(bar) : warming);
    }

    double[] values() {
      return new double[] {entry.percentile(), extension.orElse(0)};
    }

    boolean chases(ChasingPolicy policy) {
      boolean stretched =
          extension.orElse(0) >= policy.extension()
              || percentB.orElse(0) >= policy.percentB()
              || rsi.orElse(0) >= policy.rsi();
      return entry.percentile() >= policy.chasingPercentile() && stretched;
    }

    List<Feature> features(ChasingPolicy policy) {
      List<Feature> features = new ArrayList<>();
      add(
          features,
          FeatureName.RUN_UP_PERCENTILE,
          OptionalDouble.of(entry.percentile()),
          policy.chasingPercentile());
      add(features, FeatureName.EXTENSION_ATR, extension, policy.extension());
      add(features, FeatureName.PERCENT_B, percentB, policy.percentB());
      add(features, FeatureName.RSI, rsi, policy.rsi());
      volume.ifPresent(v -> features.add(Feature.of(FeatureName.ABNORMAL_VOLUME, v, 1)));
      features.add(Feature.of(FeatureName.LOOK_BACK_BARS, entry.lookBack(), 1));
      return features;
    }

    private static void add(
        List<Feature> features, FeatureName name, OptionalDouble value, double threshold) {
      value.ifPresent(
          v -> features.add(Feature.against(name, v, 1, threshold, FeatureDirection.ABOVE)));
    }
  }
}
