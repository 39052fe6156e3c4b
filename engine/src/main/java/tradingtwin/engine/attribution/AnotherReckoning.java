package tradingtwin.engine.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What a habit's decisions cost when they are reckoned another way. It stands beside the cost and
/// is no part of a sum.
///
/// @param method what was put in the place of the decisions
/// @param decisions decisions that it could be reckoned for
/// @param neededDecisions least of them
/// @param cost in all; empty with too few decisions or days
/// @param shortHorizonCost the same at the shorter horizon, where there is a horizon
/// @param longHorizonCost the same at the longer horizon, where there is a horizon
public record AnotherReckoning(
    Method method,
    int decisions,
    int neededDecisions,
    OptionalDouble cost,
    OptionalDouble shortHorizonCost,
    OptionalDouble longHorizonCost) {

  static AnotherReckoning of(Otherwise way, List<Measured.Cost> costs, AttributionPolicy policy) {
    List<Weighed> all = new ArrayList<>();
    for (Measured.Cost cost : costs) {
      way.of(cost.at())
          .ifPresent(each -> all.add(new Weighed(cost.at().day(), cost.weight(), each)));
    }
    long days = all.stream().mapToLong(Weighed::day).distinct().count();
    boolean enough = all.size() >= policy.neededDecisions() && days >= policy.neededDays();
    boolean spans = enough && way.hasHorizon();
    return new AnotherReckoning(
        way.method(),
        all.size(),
        policy.neededDecisions(),
        sum(enough, all.stream().mapToDouble(each -> each.weight * each.cost.usual()).sum()),
        sum(spans, all.stream().mapToDouble(each -> each.weight * each.cost.shorter()).sum()),
        sum(spans, all.stream().mapToDouble(each -> each.weight * each.cost.longer()).sum()));
  }

  private record Weighed(long day, double weight, Otherwise.Reckoned cost) {}

  private static OptionalDouble sum(boolean told, double sum) {
    return told ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }
}
