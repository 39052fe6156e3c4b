package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;

/// Entries right after bars that everybody saw: top-decile volume or move.
///
/// What is asked is how much the symbol had stirred at entries, held against all bars of the same
/// symbol and hour of the day while the trader was about; days are clusters. The share of entries
/// on top-decile bars is the effect.
///
/// A trader who enters always with such a bar, or always against it, follows a rule on the bar
/// (or chases, which is asked apart): that is described and not held against them. Attention
/// takes both directions. Not called herding: that needs a population.
final class Attention implements Detector {
  @Override
  public Examined examine(TraderRecord trader) {
    AttentionPolicy policy = trader.policies().attention();
    Looked looked = Looked.of(trader, policy);
    Stir stir = new Stir(trader);
    looked.entries().forEach(entry -> stir.follow(entry.decision(), entry.chart(), entry.marks()));
    stir.measure();
    List<Sample> samples =
        List.of(
            new Sample(Counted.ENTRIES_WITH_BARS, stir.score().n(), policy.minimumEntries()),
            new Sample(Counted.OTHER_DAYS, stir.days(), policy.minimumDays()));
    if (!samples.stream().allMatch(Sample::enough)) {
      return new Examined.TooLittle(
          BiasLabel.ATTENTION, samples, TestId.MATCHED_TIMES_SCORE, List.of(), looked.notes());
    }
    int n = stir.marked().n();
    double share = stir.marked().observed() / n;
    double usually = stir.marked().expected() / n;
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
            Feature.of(FeatureName.CONSPICUOUS_USUALLY, usually, n));
    return new Examined.Tested(
        BiasLabel.ATTENTION,
        samples,
        TestId.MATCHED_TIMES_SCORE,
        stir.score().pUpper(),
        new Effect(share, EffectUnit.SHARE),
        share >= policy.smallestShare() && share > usually,
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
  private record Looked(List<Entry> entries, List<Note> notes) {

    static Looked of(TraderRecord trader, AttentionPolicy policy) {
      Map<String, Conspicuous> marks = new LinkedHashMap<>();
      List<Entry> entries = new ArrayList<>();
      TreeSet<String> without = new TreeSet<>();
      int tooFew = 0;
      int dateOnly = 0;
      for (Move move : trader.ledger().moves()) {
        Decision decision = move.decision();
        if (!move.enters()) {
          continue;
        }
        if (!decision.knowsTimeOfDay()) {
          dateOnly++;
          continue;
        }
        Optional<Chart> chart = trader.charts().of(decision.symbol());
        if (chart.isEmpty()) {
          without.add(decision.symbol());
          continue;
        }
        OptionalInt bar = chart.get().candles().currentAt(decision.ts());
        if (bar.isEmpty() || bar.getAsInt() < policy.smallestWindow()) {
          tooFew++;
          continue;
        }
        Conspicuous own =
            marks.computeIfAbsent(decision.symbol(), any -> Conspicuous.of(chart.get(), policy));
        entries.add(new Entry(decision, chart.get(), own, bar.getAsInt()));
      }
      return new Looked(entries, notes(List.copyOf(without), dateOnly, tooFew));
    }

    private static List<Note> notes(List<String> without, int dateOnly, int tooFew) {
      List<Note> notes = new ArrayList<>();
      if (!without.isEmpty()) {
        notes.add(new Note.NoCandles(without));
      }
      if (dateOnly > 0) {
        notes.add(new Note.DateOnlyTimes(dateOnly));
      }
      if (tooFew > 0) {
        notes.add(new Note.TooFewBars(tooFew));
      }
      return notes;
    }
  }
}
