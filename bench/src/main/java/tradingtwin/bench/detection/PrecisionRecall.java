package tradingtwin.bench.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasLabel;

/// Precision against recall, when traders are told of a habit in the order of the confidence that
/// was said: full dose and the longest record, among traders without any habit, half of them
/// random and half by rule.
///
/// @param points one a confidence, the highest first
record PrecisionRecall(List<Point> points) {

  PrecisionRecall {
    points = List.copyOf(points);
  }

  /// Everybody told whose confidence is that high.
  record Point(double confidence, double recall, double precision) {}

  private record Said(double confidence, double there, double notThere) {}

  /// The curve of a habit that so large a share of all traders has; empty of points where nobody
  /// had the opportunity.
  static PrecisionRecall of(Detection run, BiasLabel label, double prevalence) {
    List<Dosed> with = run.doses().cell(label, run.scope().full(), run.scope().longest());
    List<Verdict> random = run.longNulls().of(Family.RANDOM);
    List<Verdict> byRule = run.longNulls().byRule();
    List<Said> all = new ArrayList<>();
    with.forEach(
        each -> all.add(new Said(confidence(each.verdict(), label), prevalence / with.size(), 0)));
    random.forEach(
        each ->
            all.add(new Said(confidence(each, label), 0, (1 - prevalence) / 2 / random.size())));
    byRule.forEach(
        each ->
            all.add(new Said(confidence(each, label), 0, (1 - prevalence) / 2 / byRule.size())));
    all.sort(Comparator.comparingDouble(Said::confidence).reversed());
    return new PrecisionRecall(with.isEmpty() ? List.of() : points(all, prevalence));
  }

  private static List<Point> points(List<Said> all, double prevalence) {
    List<Point> points = new ArrayList<>();
    double right = 0;
    double wrong = 0;
    for (int i = 0; i < all.size(); i++) {
      Said one = all.get(i);
      right += one.there();
      wrong += one.notThere();
      boolean last = i + 1 == all.size() || all.get(i + 1).confidence() < one.confidence();
      if (last && one.confidence() > 0) {
        points.add(new Point(one.confidence(), right / prevalence, right / (right + wrong)));
      }
    }
    return points;
  }

  /// The confidence with which the habit, or its milder or harmful form, was spoken of.
  private static double confidence(Verdict verdict, BiasLabel label) {
    return Kinship.reportsOf(label).stream()
        .map(verdict.said()::get)
        .filter(Objects::nonNull)
        .mapToDouble(word -> word.confidence().orElse(0))
        .max()
        .orElse(0);
  }

  /// The area under the curve: precision averaged over the traders with the habit, nothing for
  /// those of whom nobody is ever told. Empty without points to speak of.
  OptionalDouble averagePrecision() {
    double area = 0;
    double recall = 0;
    for (Point each : points) {
      area += (each.recall() - recall) * each.precision();
      recall = each.recall();
    }
    return points.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(area);
  }

  /// The best precision at which so many of those with the habit are told; empty where they never
  /// are.
  OptionalDouble precisionAt(double recall) {
    return points.stream()
        .filter(each -> each.recall() >= recall)
        .mapToDouble(Point::precision)
        .max();
  }
}
