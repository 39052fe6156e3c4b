package tradingtwin.engine.bias;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.baseline.Baseline;
import tradingtwin.engine.bias.Bursts.Judged;
import tradingtwin.engine.fills.Decision;

/// The late entries of burst days, ranked by their number within the day among the entries of the
/// trader's other days.
final class BurstEvents {
  private final List<Judged> judged;
  private final TraderRecord trader;
  private final EventRank rank;
  private final int controls;

  BurstEvents(List<Judged> judged, TraderRecord trader) {
    this.judged = judged;
    this.trader = trader;
    List<double[]> calm = new ArrayList<>();
    for (Judged each : judged) {
      for (int i = 1; !each.burst() && i <= each.day().count(); i++) {
        calm.add(new double[] {i});
      }
    }
    rank = new EventRank(calm, 1);
    controls = calm.size();
  }

  List<BiasTag> tags() {
    double[] counts = judged.stream().mapToDouble(each -> each.day().count()).toArray();
    Baseline usual = Baseline.over(counts, trader.policies().baseline());
    List<BiasTag> tags = new ArrayList<>();
    for (Judged each : judged) {
      var noon = each.day().date().atTime(12, 0).toInstant(ZoneOffset.UTC);
      usual.before(noon);
      for (int i = 1; each.burst() && i <= each.day().count(); i++) {
        Decision entry = each.day().entries().get(i - 1);
        double standing = rank.of(i);
        if (standing >= trader.policies().findings().tagRank() && entry.knowsTimeOfDay()) {
          tags.add(
              Tags.on(entry, BiasLabel.OVERTRADING, standing, trader, features(each, i, usual)));
        }
      }
      usual.add(noon, each.day().count());
    }
    return tags;
  }

  private List<Feature> features(Judged each, int ordinal, Baseline usual) {
    int count = each.day().count();
    return List.of(
        new Feature(
            FeatureName.DAY_ENTRIES,
            count,
            usual.median(),
            usual.percentile(count),
            usual.size(),
            OptionalDouble.empty(),
            FeatureDirection.ABOVE),
        Tags.ranked(
            FeatureName.DAY_ORDINAL,
            ordinal,
            OptionalDouble.empty(),
            rank.of(0, ordinal),
            controls,
            FeatureDirection.ABOVE));
  }
}
