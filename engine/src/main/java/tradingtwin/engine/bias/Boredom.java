package tradingtwin.engine.bias;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import tradingtwin.engine.bias.PausedEntries.Paused;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.MeanDifference;
import tradingtwin.engine.statistics.Normal;

/// Entries in quiet markets, more often than chance would bring, after a pause too.
///
/// Quiet entries are counted and held against the share of quiet bars of the same symbol at the
/// same hour of the day while the trader was about. Weeks are clusters, since quiet lasts. It is
/// tags that ask for a pause longer than three quarters of the trader's own: asked of the count, it
/// would drop the entries that boredom brings one after the other. Whether such trades also end
/// worse is shown, not asked for: with a handful of them no result could tell.
final class Boredom implements Detector {
  @Override
  public Examined examine(TraderRecord trader) {
    BoredomPolicy policy = trader.policies().boredom();
    PausedEntries entries = PausedEntries.of(trader);
    List<Paused> paused =
        entries.all().stream().filter(each -> each.after(policy.longPause())).toList();
    int n = entries.all().size();
    List<Sample> samples = List.of(new Sample(Counted.ENTRIES, n, policy.minimumEntries()));
    List<Note> notes = notes(entries);
    if (n < policy.minimumEntries()) {
      return new Examined.TooLittle(
          BiasLabel.BOREDOM, samples, TestId.MATCHED_TIMES_Z, List.of(), notes);
    }
    Matched matched = Matched.of(entries.all(), entries.all());
    boolean afterPauses = Matched.of(paused, entries.all()).ratio() > 1;
    double rule = (double) matched.quiet() / n;
    if (rule >= policy.ruleShare()) {
      notes.add(new Note.QuietRule(rule));
    }
    List<Feature> features = features(matched, n, policy);
    features.addAll(harm(entries.all(), trader));
    return new Examined.Tested(
        BiasLabel.BOREDOM,
        samples,
        TestId.MATCHED_TIMES_Z,
        Stillness.p(entries.all(), HomeCalendar.of(trader)),
        new Effect(matched.ratio(), EffectUnit.TIMES_RATE),
        matched.ratio() >= policy.smallestRatio() && afterPauses,
        rule >= policy.ruleShare(),
        features,
        notes,
        events(entries.all(), trader));
  }

  private static List<Note> notes(PausedEntries entries) {
    List<Note> notes = new ArrayList<>();
    if (!entries.symbolsWithoutBars().isEmpty()) {
      notes.add(new Note.NoCandles(entries.symbolsWithoutBars()));
    }
    if (entries.dateOnly() > 0) {
      notes.add(new Note.DateOnlyTimes(entries.dateOnly()));
    }
    if (entries.tooFewBars() > 0) {
      notes.add(new Note.TooFewBars(entries.tooFewBars()));
    }
    return notes;
  }

  /// Quiet entries against what matched times would bring.
  private record Matched(int quiet, double expected) {

    static Matched of(List<Paused> some, List<Paused> all) {
      Map<QuietBars, double[]> shares = new HashMap<>();
      int quiet = 0;
      double expected = 0;
      Instant from = all.getFirst().entry().ts();
      Instant until = all.getLast().entry().ts();
      for (Paused each : some) {
        QuietBars bars = each.bars();
        double share =
            shares.computeIfAbsent(bars, any -> between(bars, from, until))[bars.hour(each.bar())];
        quiet += each.quiet() ? 1 : 0;
        expected += share;
      }
      return new Matched(quiet, expected);
    }

    private static double[] between(QuietBars bars, Instant from, Instant until) {
      return bars.shareByHour(
          Math.max(0, bars.chart().candles().lastClosedAt(from).orElse(0)),
          bars.chart().candles().lastClosedAt(until).orElse(-1));
    }

    double ratio() {
      return expected > 0 ? quiet / expected : 1;
    }
  }

  /// How quiet it was at entries against matched times: the same symbol and hour of the day.
  private static final class Stillness {
    static double p(List<Paused> all, HomeCalendar calendar) {
      Map<QuietBars, QuietBars.Spreads> usual = new HashMap<>();
      Map<Long, double[]> weeks = new HashMap<>();
      Instant from = all.getFirst().entry().ts();
      Instant until = all.getLast().entry().ts();
      double surplus = 0;
      double variance = 0;
      for (Paused each : all) {
        QuietBars bars = each.bars();
        QuietBars.Spreads spreads =
            usual.computeIfAbsent(
                bars,
                any ->
                    bars.stillnessByHour(
                        Math.max(0, bars.chart().candles().lastClosedAt(from).orElse(0)),
                        bars.chart().candles().lastClosedAt(until).orElse(-1)));
        int hour = bars.hour(each.bar());
        double beyond = bars.stillness(each.bar()) - spreads.mean()[hour];
        surplus += beyond;
        variance += spreads.variance()[hour];
        double[] week = weeks.computeIfAbsent(calendar.week(each.entry()), any -> new double[2]);
        week[0] += beyond;
        week[1]++;
      }
      double mean = surplus / all.size();
      double clustered = 0;
      for (double[] week : weeks.values()) {
        clustered += Math.pow(week[0] - mean * week[1], 2);
      }
      double own = Math.max(variance, clustered);
      return own > 0 ? Normal.upper(surplus / Math.sqrt(own)) : 1;
    }
  }

  private static List<Feature> features(Matched matched, int n, BoredomPolicy policy) {
    List<Feature> features = new ArrayList<>();
    features.add(Feature.of(FeatureName.QUIET_ENTRIES, matched.quiet(), n));
    features.add(Feature.of(FeatureName.QUIET_SHARE, (double) matched.quiet() / n, n));
    features.add(Feature.of(FeatureName.EXPECTED_QUIET_SHARE, matched.expected() / n, n));
    features.add(
        Feature.against(
            FeatureName.QUIET_RATIO,
            matched.ratio(),
            n,
            policy.smallestRatio(),
            FeatureDirection.ABOVE));
    return features;
  }

  /// Net returns of trips opened in quiet against those of all others.
  private static List<Feature> harm(List<Paused> all, TraderRecord trader) {
    Set<List<String>> bored = new HashSet<>();
    all.stream()
        .filter(Paused::quiet)
        .forEach(each -> bored.add(List.of(each.entry().account(), each.entry().id())));
    List<RoundTrip> trips = trader.trips();
    double[] results = trips.stream().mapToDouble(Results::netReturn).toArray();
    boolean[] marked = new boolean[results.length];
    int count = 0;
    for (int i = 0; i < marked.length; i++) {
      var entry = trips.get(i).entries().getFirst();
      marked[i] = bored.contains(List.of(entry.account(), entry.id()));
      count += marked[i] ? 1 : 0;
    }
    int fewest = trader.policies().boredom().minimumHarmCases();
    if (count < fewest || marked.length - count < fewest) {
      return List.of();
    }
    int rounds = trader.policies().findings().permutations();
    MeanDifference gap =
        MeanDifference.byShuffling(results, marked, rounds, trader.draws("boredom-return"));
    return List.of(
        Feature.of(FeatureName.QUIET_RETURN_GAP, gap.observed(), count),
        Feature.of(FeatureName.P_QUIET_RETURN, gap.pLower(), count));
  }

  /// Quiet entries after a long pause, ranked by both among the trader's other entries.
  private static List<BiasTag> events(List<Paused> all, TraderRecord trader) {
    double longPause = trader.policies().boredom().longPause();
    List<double[]> controls =
        all.stream()
            .filter(each -> !(each.quiet() && each.after(longPause)))
            .map(Boredom::values)
            .toList();
    EventRank rank = new EventRank(controls, 3);
    List<BiasTag> tags = new ArrayList<>();
    for (Paused each : all) {
      boolean bored = each.quiet() && each.after(longPause);
      double standing = bored ? rank.of(values(each)) : 0;
      if (bored && standing >= trader.policies().findings().tagRank()) {
        tags.add(Tags.on(each.entry(), BiasLabel.BOREDOM, standing, trader, shown(each)));
      }
    }
    return tags;
  }

  private static double[] values(Paused each) {
    return new double[] {
      -each.bars().atrPercentile(each.bar()),
      -each.bars().volumePercentile(each.bar()),
      each.percentile()
    };
  }

  private static List<Feature> shown(Paused each) {
    return List.of(
        Feature.of(FeatureName.ATR_PERCENTILE, each.bars().atrPercentile(each.bar()), 1),
        Feature.of(FeatureName.VOLUME_PERCENTILE, each.bars().volumePercentile(each.bar()), 1),
        new Feature(
            FeatureName.GAP_MINUTES,
            each.minutes(),
            OptionalDouble.of(each.usualMinutes()),
            OptionalDouble.of(each.percentile()),
            each.n(),
            OptionalDouble.empty(),
            FeatureDirection.ABOVE));
  }
}
