package tradingtwin.engine.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import tradingtwin.engine.bias.BiasLabel;

/// One habit's marked decisions, undone one at a time.
///
/// @param label the habit
/// @param by how they were undone
/// @param costs those that could be measured, in the order of time
/// @param notes how many could not, and why
record Measured(BiasLabel label, Counterfactual by, List<Cost> costs, List<CostNote> notes) {

  /// One decision's cost.
  ///
  /// @param at the decision in its trip
  /// @param weight how much of it is counted, 0 to 1
  /// @param change what undoes it, at the trader's own horizon
  /// @param usual cost at the trader's own horizon
  /// @param shorter cost at the shorter horizon
  /// @param longer cost at the longer horizon
  record Cost(
      Case at, double weight, Change change, Case.Difference usual, double shorter, double longer) {

    /// What is counted of it.
    double weighed() {
      return weight * usual.cost();
    }
  }

  static Measured of(
      BiasLabel label,
      Counterfactual by,
      SortedMap<Integer, Double> marked,
      Cases cases,
      Setting setting) {
    List<Cost> costs = new ArrayList<>();
    Map<CostNote.Code, Integer> counts = new TreeMap<>();
    Set<String> withoutCandles = new TreeSet<>();
    for (var mark : marked.entrySet()) {
      var found = cases.of(mark.getKey(), by.role());
      if (found.isEmpty()) {
        counts.merge(CostNote.Code.NOT_COVERED, 1, Integer::sum);
        continue;
      }
      switch (undone(found.get(), by, setting)) {
        case Undoing.Instead instead -> costs.add(cost(found.get(), mark.getValue(), instead, by));
        case Undoing.LeftOut(CostNote.Code code, String subject)
            when code == CostNote.Code.NO_CANDLES ->
            withoutCandles.add(subject);
        case Undoing.LeftOut out -> counts.merge(out.code(), 1, Integer::sum);
      }
    }
    List<CostNote> notes = new ArrayList<>();
    counts.forEach((code, n) -> notes.add(CostNote.of(code, n)));
    if (!withoutCandles.isEmpty()) {
      notes.add(new CostNote(CostNote.Code.NO_CANDLES, List.copyOf(withoutCandles)));
    }
    return new Measured(label, by, costs, notes);
  }

  private static Undoing undone(Case marked, Counterfactual by, Setting setting) {
    return marked.course().ended()
        ? by.undo(marked, setting)
        : Undoing.LeftOut.because(CostNote.Code.STILL_OPEN);
  }

  private static Cost cost(Case at, double weight, Undoing.Instead instead, Counterfactual by) {
    Case.Difference usual = at.with(instead.usual());
    return by.hasHorizon()
        ? new Cost(
            at,
            weight,
            instead.usual(),
            usual,
            at.with(instead.shorter()).cost(),
            at.with(instead.longer()).cost())
        : new Cost(at, weight, instead.usual(), usual, usual.cost(), usual.cost());
  }

  /// What comparable decisions without the mark would have cost.
  double[] unmarked(Cases cases, Setting setting) {
    Set<Integer> marked = new HashSet<>();
    costs.forEach(each -> marked.add(each.at().step().decision()));
    return cases.all(by.role()).stream()
        .filter(each -> each.course().ended() && by.comparable(each))
        .filter(each -> !marked.contains(each.step().decision()))
        .flatMapToDouble(
            each ->
                by.placebo(each, setting) instanceof Undoing.Instead instead
                    ? DoubleStream.of(each.with(instead.usual()).cost())
                    : DoubleStream.empty())
        .toArray();
  }

  int days() {
    return (int) costs.stream().mapToLong(each -> each.at().day()).distinct().count();
  }

  boolean enough(AttributionPolicy policy) {
    return costs.size() >= policy.neededDecisions() && days() >= policy.neededDays();
  }

  double shorter() {
    return costs.stream().mapToDouble(each -> each.weight() * each.shorter()).sum();
  }

  double longer() {
    return costs.stream().mapToDouble(each -> each.weight() * each.longer()).sum();
  }

  double fees() {
    return costs.stream().mapToDouble(each -> each.weight() * each.usual().fees()).sum();
  }

  double price() {
    return costs.stream().mapToDouble(each -> each.weight() * each.usual().price()).sum();
  }
}
