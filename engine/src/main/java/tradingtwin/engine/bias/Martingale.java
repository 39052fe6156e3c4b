package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.bias.Additions.Addition;
import tradingtwin.engine.bias.Additions.InBook;
import tradingtwin.engine.fills.Ledger.Move;

/// How sizes go on while a position is under water: each addition there right after another.
///
/// @param factor exp of the mean Δ ln notional; 1 without a step
/// @param steps steps behind it
/// @param depth most additions under water to one position
record Martingale(double factor, int steps, int depth) {

  static Martingale of(List<InBook> books) {
    double sum = 0;
    int steps = 0;
    int deepest = 0;
    for (InBook book : books) {
      int next = 0;
      int depth = 0;
      double before = 0;
      for (Move entry : book.entries()) {
        if (!Additions.adds(entry)) {
          depth = 0;
        }
        if (next < book.all().size() && same(book.all().get(next), entry)) {
          if (book.all().get(next).underWater()) {
            sum += before > 0 ? Math.log(size(entry) / before) : 0;
            steps += before > 0 ? 1 : 0;
            deepest = Math.max(deepest, ++depth);
          }
          before = book.all().get(next).underWater() ? size(entry) : 0;
          next++;
        } else {
          before = 0;
        }
      }
    }
    return new Martingale(steps == 0 ? 1 : Math.exp(sum / steps), steps, deepest);
  }

  boolean shown(AveragingDownPolicy policy) {
    return factor >= policy.martingaleFactor() && depth >= policy.martingaleDepth();
  }

  List<Feature> features(AveragingDownPolicy policy) {
    return steps == 0
        ? List.of()
        : List.of(
            Feature.against(
                FeatureName.MARTINGALE_FACTOR,
                factor,
                steps,
                policy.martingaleFactor(),
                FeatureDirection.ABOVE),
            Feature.against(
                FeatureName.MARTINGALE_DEPTH,
                depth,
                steps,
                policy.martingaleDepth(),
                FeatureDirection.ABOVE));
  }

  private static boolean same(Addition addition, Move entry) {
    return addition.move().decision().id().equals(entry.decision().id());
  }

  private static double size(Move entry) {
    return entry.decision().notional().doubleValue();
  }
}
