package tradingtwin.bench.detection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tradingtwin.bench.chance.Chance;
import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.strategy.Family;
import tradingtwin.bench.synth.SyntheticTrader;
import tradingtwin.engine.bias.BiasLabel;

/// Traders without any habit, and what was said about them.
///
/// @param byFamily one verdict a trader
record Nulls(Map<Family, List<Verdict>> byFamily) {

  Nulls {
    byFamily = Collections.unmodifiableMap(byFamily);
  }

  /// Looks at so many traders of each family; how many decisions each made is drawn between the
  /// two numbers, its logarithm uniform.
  static Nulls study(
      Crowd crowd, Seeds seeds, String study, int traders, int fewest, int most, Scorer scorer) {
    EnumMap<Family, List<Verdict>> byFamily = new EnumMap<>(Family.class);
    for (Family family : Family.values()) {
      String name = study + " " + family;
      byFamily.put(
          family,
          crowd.each(
              name,
              traders,
              i -> {
                long seed = seeds.of(name, i);
                double drawn = new Dice(new Chance(seed)).logBetween(fewest, most + 1);
                var trader =
                    SyntheticTrader.of(family, Doses.NONE, seed, Math.min(most, (int) drawn));
                return Verdict.of(
                    scorer.score(trader.fills(), trader.market(), trader.person().home()));
              }));
    }
    return new Nulls(byFamily);
  }

  List<Verdict> of(Family family) {
    return byFamily.getOrDefault(family, List.of());
  }

  /// All verdicts on families that trade by rule.
  List<Verdict> byRule() {
    List<Verdict> all = new ArrayList<>();
    byFamily.forEach(
        (family, verdicts) -> {
          if (family.byRule()) {
            all.addAll(verdicts);
          }
        });
    return all;
  }

  /// How often the habit is found where there is none, half of the traders random and half by
  /// rule.
  double falseRate(BiasLabel label) {
    double random = Share.of(of(Family.RANDOM), each -> each.found(label)).value();
    double rule = Share.of(byRule(), each -> each.found(label)).value();
    return (random + rule) / 2;
  }
}
