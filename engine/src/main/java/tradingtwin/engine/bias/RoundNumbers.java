package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.Binomial;

/// Prices at multiples of ten, fifty or a hundred ticks, more often than the market trades there.
///
/// Meant for limit orders; fills do not say what order they came from, so a market order's price
/// is counted too and the habit is diluted: weak, and said so. Single trades carry no tag, since
/// one round price means nothing.
final class RoundNumbers implements Detector {
  private static final int[] LEVELS = {10, 50, 100};

  @Override
  public Examined examine(TraderRecord trader) {
    RoundNumberPolicy policy = trader.policies().roundNumber();
    List<Note> notes = new ArrayList<>();
    List<TickGroup> groups = groups(trader, policy, notes);
    int n = groups.stream().mapToInt(group -> group.bars().size()).sum();
    notes.add(new Note.OrderTypeUnknown(n));
    List<Sample> samples = List.of(new Sample(Counted.PRICES, n, policy.minimumPrices()));
    if (n < policy.minimumPrices()) {
      return new Examined.TooLittle(
          BiasLabel.ROUND_NUMBER, samples, TestId.ROUND_BINOMIAL, List.of(), notes);
    }
    Level best =
        Arrays.stream(LEVELS)
            .mapToObj(ticks -> Level.of(ticks, groups, n))
            .min(Comparator.comparingDouble(Level::p))
            .orElseThrow();
    double repeated = repeated(groups, n);
    boolean grid = repeated >= policy.gridShare();
    if (grid) {
      notes.add(new Note.PriceGrid(repeated));
    }
    double excess = best.share() - best.tape();
    return new Examined.Tested(
        BiasLabel.ROUND_NUMBER,
        samples,
        TestId.ROUND_BINOMIAL,
        Math.min(1, LEVELS.length * best.p()),
        new Effect(excess, EffectUnit.SHARE_DIFFERENCE),
        excess >= policy.smallestExcess(),
        grid,
        best.features(n, policy),
        notes,
        List.of());
  }

  /// One size of round number and how often it is met.
  private record Level(int ticks, double share, double tape, double p) {

    /// The tape's shares differ between prices; a binomial of their mean has the larger spread.
    static Level of(int ticks, List<TickGroup> groups, int n) {
      int round = groups.stream().mapToInt(group -> group.round(ticks)).sum();
      double tape = groups.stream().mapToDouble(group -> group.expected(ticks)).sum() / n;
      return new Level(ticks, (double) round / n, tape, Binomial.upper(round, n, tape));
    }

    List<Feature> features(int n, RoundNumberPolicy policy) {
      return List.of(
          Feature.against(
              FeatureName.ROUND_SHARE,
              share,
              n,
              Math.min(1, tape + policy.smallestExcess()),
              FeatureDirection.ABOVE),
          Feature.of(FeatureName.ROUND_SHARE_OF_TAPE, tape, n),
          Feature.of(FeatureName.ROUND_TICKS, ticks, n));
    }
  }

  private static List<TickGroup> groups(
      TraderRecord trader, RoundNumberPolicy policy, List<Note> notes) {
    Map<String, Map<Integer, TickGroup>> bySymbol = new TreeMap<>();
    TreeSet<String> without = new TreeSet<>();
    int tooFew = 0;
    for (Move move : trader.ledger().moves()) {
      Decision decision = move.decision();
      var candles = trader.market().candles(decision.symbol());
      if (candles.isEmpty()) {
        without.add(decision.symbol());
        continue;
      }
      var bar = candles.get().knownAt(decision.ts(), trader.policies().barAge().oldest());
      if (bar.isEmpty() || bar.getAsInt() + 1 < policy.tapeBars()) {
        tooFew++;
      } else if (isAtOnePrice(decision)) {
        bySymbol
            .computeIfAbsent(decision.symbol(), any -> new HashMap<>())
            .computeIfAbsent(
                TickGroup.decade(decision.price()),
                any -> new TickGroup(candles.get(), policy.tapeBars()))
            .add(decision.price(), bar.getAsInt());
      }
    }
    if (!without.isEmpty()) {
      notes.add(new Note.NoCandles(List.copyOf(without)));
    }
    if (tooFew > 0) {
      notes.add(new Note.TooFewBars(tooFew));
    }
    return bySymbol.values().stream()
        .flatMap(own -> own.values().stream())
        .filter(group -> group.bars().size() >= policy.minimumTickPrices())
        .toList();
  }

  /// A limit order that met the book fills at one price.
  private static boolean isAtOnePrice(Decision decision) {
    for (Fill fill : decision.fills()) {
      if (fill.price().compareTo(decision.price()) != 0) {
        return false;
      }
    }
    return true;
  }

  private static double repeated(List<TickGroup> groups, int n) {
    return (double) groups.stream().mapToInt(TickGroup::repeated).sum() / n;
  }
}
