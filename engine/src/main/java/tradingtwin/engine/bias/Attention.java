package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;

/// Entries right after bars that everybody saw: top-decile volume or move.
///
/// A trader who enters always with such a bar, or always against it, follows a rule on the bar
/// (or chases, which is asked apart): that is described and not held against them. Attention
/// takes both directions. Not called herding: that needs a population.
final class Attention implements Detector {
  private static final long A_DAY = 86_400;

  @Override
  public Examined examine(TraderRecord trader) {
    AttentionPolicy policy = trader.policies().attention();
    Looked looked = Looked.of(trader, policy);
    List<TimeShift.Part> parts = looked.parts();
    List<Sample> samples =
        List.of(
            new Sample(Counted.ENTRIES_WITH_BARS, looked.entries().size(), policy.minimumEntries()),
            new Sample(Counted.OTHER_DAYS, TimeShift.days(parts), policy.minimumDays()));
    if (!samples.stream().allMatch(Sample::enough)) {
      return new Examined.TooLittle(
          BiasLabel.ATTENTION, samples, TestId.MATCHED_TIME_SHIFT, List.of(), looked.notes());
    }
    TimeShift shift = TimeShift.of(parts, policy.mostDays());
    int n = looked.entries().size();
    double share = (double) shift.observed() / n;
    double usually = shift.usual() / n;
    List<Note> notes = new ArrayList<>(looked.notes());
    Optional<Double> rule = rule(looked.entries(), policy);
    rule.ifPresent(directed -> notes.add(new Note.BarRule(directed)));
    var grid = Grid.of(trader);
    grid.ifPresent(notes::add);
    List<Feature> features =
        List.of(
            Feature.against(
                FeatureName.CONSPICUOUS_SHARE,
                share,
                n,
                policy.smallestShare(),
                FeatureDirection.ABOVE),
            Feature.of(FeatureName.CONSPICUOUS_USUALLY, usually, shift.shifts()));
    return new Examined.Tested(
        BiasLabel.ATTENTION,
        samples,
        TestId.MATCHED_TIME_SHIFT,
        shift.p(),
        new Effect(share, EffectUnit.SHARE),
        share >= policy.smallestShare(),
        rule.isPresent() || grid.isPresent(),
        features,
        notes,
        events(looked.entries(), trader));
  }

  /// The share of entries on conspicuous moves that go with the bar, where nearly all go one way.
  private static Optional<Double> rule(List<Entry> entries, AttentionPolicy policy) {
    List<Entry> directed =
        entries.stream().filter(entry -> entry.marks().moves(entry.bar())).toList();
    double with = directed.stream().filter(Entry::goesWithTheBar).count();
    double share = with / directed.size();
    boolean oneWay = share >= policy.ruleShare() || share <= 1 - policy.ruleShare();
    return directed.size() >= policy.minimumDirected() && oneWay
        ? Optional.of(share)
        : Optional.empty();
  }

  private static List<BiasTag> events(List<Entry> entries, TraderRecord trader) {
    List<double[]> controls =
        entries.stream().filter(entry -> !entry.conspicuous()).map(Entry::values).toList();
    EventRank rank = new EventRank(controls, 2);
    double level = trader.policies().attention().conspicuousPercentile();
    List<BiasTag> tags = new ArrayList<>();
    for (Entry entry : entries) {
      double standing = entry.conspicuous() ? rank.of(entry.values()) : 0;
      if (entry.conspicuous() && standing >= trader.policies().findings().tagRank()) {
        double[] values = entry.values();
        List<Feature> features =
            List.of(
                mark(FeatureName.VOLUME_PERCENTILE, values[0], level),
                mark(FeatureName.BAR_MOVE_PERCENTILE, values[1], level));
        tags.add(Tags.on(entry.decision(), BiasLabel.ATTENTION, standing, trader, features));
      }
    }
    return tags;
  }

  private static Feature mark(FeatureName name, double value, double threshold) {
    return Feature.against(name, value, 1, threshold, FeatureDirection.ABOVE);
  }

  /// One entry and the last bar closed before it.
  private record Entry(Decision decision, Chart chart, Conspicuous marks, int bar) {
    boolean conspicuous() {
      return marks.at(bar);
    }

    boolean goesWithTheBar() {
      return decision.side().sign() * chart.move(bar, 1) > 0;
    }

    double[] values() {
      return new double[] {marks.volume(bar), marks.move(bar)};
    }
  }

  /// The entries that could be judged, by symbol laid out over the trader's time.
  private record Looked(List<Entry> entries, List<TimeShift.Part> parts, List<Note> notes) {

    static Looked of(TraderRecord trader, AttentionPolicy policy) {
      Map<String, Conspicuous> marks = new LinkedHashMap<>();
      List<Entry> entries = new ArrayList<>();
      TreeSet<String> without = new TreeSet<>();
      int tooFew = 0;
      for (Move move : trader.ledger().moves()) {
        Decision decision = move.decision();
        if (!move.enters()) {
          continue;
        }
        Optional<Chart> chart = trader.charts().of(decision.symbol());
        if (chart.isEmpty()) {
          without.add(decision.symbol());
          continue;
        }
        OptionalInt bar = chart.get().candles().lastClosedAt(decision.ts());
        if (bar.isEmpty() || bar.getAsInt() < policy.smallestWindow()) {
          tooFew++;
          continue;
        }
        Conspicuous own =
            marks.computeIfAbsent(decision.symbol(), any -> Conspicuous.of(chart.get(), policy));
        entries.add(new Entry(decision, chart.get(), own, bar.getAsInt()));
      }
      List<Note> notes = new ArrayList<>();
      if (!without.isEmpty()) {
        notes.add(new Note.NoCandles(List.copyOf(without)));
      }
      if (tooFew > 0) {
        notes.add(new Note.TooFewBars(tooFew));
      }
      return new Looked(entries, parts(entries, policy), notes);
    }

    private static List<TimeShift.Part> parts(List<Entry> entries, AttentionPolicy policy) {
      Map<String, List<Entry>> bySymbol = new LinkedHashMap<>();
      for (Entry entry : entries) {
        bySymbol.computeIfAbsent(entry.decision().symbol(), any -> new ArrayList<>()).add(entry);
      }
      List<TimeShift.Part> parts = new ArrayList<>();
      for (List<Entry> own : bySymbol.values()) {
        parts.add(part(own, entries.getFirst().decision(), entries.getLast().decision(), policy));
      }
      return parts;
    }

    private static TimeShift.Part part(
        List<Entry> own, Decision first, Decision last, AttentionPolicy policy) {
      Entry any = own.getFirst();
      Candles candles = any.chart().candles();
      int from = Math.max(policy.smallestWindow(), candles.lastClosedAt(first.ts()).orElse(0));
      int to = candles.lastClosedAt(last.ts()).orElse(0);
      boolean[] conspicuous = new boolean[to - from + 1];
      int[] count = new int[conspicuous.length];
      for (int bar = from; bar <= to; bar++) {
        conspicuous[bar - from] = any.marks().at(bar);
      }
      own.forEach(entry -> count[entry.bar() - from]++);
      return new TimeShift.Part(conspicuous, count, barsADay(candles, from, to));
    }

    /// Over the days that have bars: a market that closes has shorter days, not fewer bars in one.
    private static int barsADay(Candles candles, int from, int to) {
      int days = 0;
      long last = Long.MIN_VALUE;
      for (int bar = from; bar <= to; bar++) {
        long day = candles.at(bar).start().getEpochSecond() / A_DAY;
        days += day == last ? 0 : 1;
        last = day;
      }
      return (int) Math.max(1, Math.round((double) (to - from + 1) / days));
    }
  }
}
