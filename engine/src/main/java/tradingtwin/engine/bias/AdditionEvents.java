package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tradingtwin.engine.baseline.Baseline;
import tradingtwin.engine.bias.Additions.Addition;
import tradingtwin.engine.bias.Additions.InBook;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;

/// Additions under water, ranked by depth and size among the trader's other entries.
final class AdditionEvents {
  private final BiasLabel label;
  private final TraderRecord trader;
  private final IdentityHashMap<Move, Addition> under = new IdentityHashMap<>();
  private final List<Move> entries = new ArrayList<>();

  AdditionEvents(BiasLabel label, List<InBook> books, TraderRecord trader) {
    this.label = label;
    this.trader = trader;
    for (InBook book : books) {
      entries.addAll(book.entries());
      book.all().stream()
          .filter(Addition::underWater)
          .forEach(addition -> under.put(addition.move(), addition));
    }
    entries.sort(Comparator.comparing(move -> move.decision().ts()));
  }

  List<BiasTag> tags() {
    List<double[]> controls =
        entries.stream().filter(move -> !under.containsKey(move)).map(this::values).toList();
    EventRank rank = new EventRank(controls, 2);
    double[] sizes = entries.stream().mapToDouble(AdditionEvents::size).toArray();
    Map<String, Baseline> usual = new HashMap<>();
    List<BiasTag> tags = new ArrayList<>();
    for (Move move : entries) {
      Decision decision = move.decision();
      Baseline baseline =
          usual
              .computeIfAbsent(
                  Results.currency(decision),
                  any -> Baseline.over(sizes, trader.policies().baseline()))
              .before(decision.ts());
      Addition addition = under.get(move);
      if (addition != null) {
        double standing = rank.of(values(move));
        if (standing >= trader.policies().findings().tagRank()) {
          tags.add(
              Tags.on(
                  decision,
                  label,
                  standing,
                  trader,
                  features(addition, rank, controls.size(), baseline)));
        }
      }
      baseline.add(decision.ts(), size(move));
    }
    return tags;
  }

  private double[] values(Move move) {
    Addition addition = under.get(move);
    return new double[] {addition == null ? 0 : -addition.result(), size(move)};
  }

  private static double size(Move move) {
    return move.decision().notional().doubleValue();
  }

  private static List<Feature> features(
      Addition addition, EventRank rank, int controls, Baseline usual) {
    double size = size(addition.move());
    return List.of(
        Tags.ranked(
            FeatureName.RETURN_AT_ADD,
            addition.result(),
            OptionalDouble.empty(),
            1 - rank.of(0, -addition.result()),
            controls,
            FeatureDirection.BELOW),
        Feature.of(FeatureName.ADD_ORDINAL, addition.ordinal(), 1),
        new Feature(
            FeatureName.NOTIONAL,
            size,
            usual.median(),
            usual.percentile(size),
            usual.size(),
            OptionalDouble.empty(),
            FeatureDirection.ABOVE));
  }
}
