package tradingtwin.bench.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.FindingState;

/// The figures of a run that take more than counting.
final class Measures {
  /// Share of traders with a habit in the population that precision is stated for.
  static final double PREVALENCE = 0.2;

  private final Detection run;

  Measures(Detection run) {
    this.run = run;
  }

  /// Labels that some detector reported under in this run.
  List<BiasLabel> reported() {
    return Arrays.stream(BiasLabel.values())
        .filter(
            label ->
                Kinship.of(label).stream()
                    .anyMatch(
                        each ->
                            run.nulls().of(Family.RANDOM).stream()
                                .anyMatch(verdict -> verdict.said().containsKey(each))))
        .toList();
  }

  /// How often the habit is found at full dose and the longest record.
  Share truePositives(BiasLabel label) {
    return Share.of(
        run.doses().cell(label, run.scope().full(), run.scope().longest()), Dosed::found);
  }

  /// How often it is found or possible there.
  Share atLeastPossible(BiasLabel label) {
    return Share.of(
        run.doses().cell(label, run.scope().full(), run.scope().longest()),
        each -> each.found() || each.verdict().says(label, FindingState.POSSIBLE));
  }

  /// F1 at full dose, the longest record and one trader in five with the habit, the others without
  /// any: half random, half by rule. Empty when no trader had the opportunity.
  OptionalDouble f1(BiasLabel label) {
    Share hits = truePositives(label);
    return hits.known()
        ? OptionalDouble.of(f1(hits.value(), run.longNulls().falseRate(label)))
        : OptionalDouble.empty();
  }

  /// The same among random traders alone.
  OptionalDouble f1AmongRandom(BiasLabel label) {
    Share hits = truePositives(label);
    double wrong = Share.of(run.longNulls().of(Family.RANDOM), each -> each.found(label)).value();
    return hits.known() ? OptionalDouble.of(f1(hits.value(), wrong)) : OptionalDouble.empty();
  }

  /// The same when the others have, each, one other habit at full dose.
  OptionalDouble f1AmongOthers(BiasLabel label) {
    Share hits = truePositives(label);
    Share wrong = new Share(0, 0);
    for (BiasLabel other : BiasLabel.values()) {
      if (!Kinship.of(label).contains(other)) {
        List<Dosed> cell = run.doses().cell(other, run.scope().full(), run.scope().longest());
        wrong = wrong.plus(Share.of(cell, each -> each.verdict().found(label)));
      }
    }
    return hits.known() && wrong.known()
        ? OptionalDouble.of(f1(hits.value(), wrong.value()))
        : OptionalDouble.empty();
  }

  /// As [#f1AmongOthers], counting only what is named first: of two findings in the same trades
  /// the one that no other explains better.
  OptionalDouble f1NamedFirst(BiasLabel label) {
    double dose = run.scope().full();
    int longest = run.scope().longest();
    Share hits =
        Share.of(run.doses().cell(label, dose, longest), each -> each.verdict().namedFirst(label));
    Share wrong = new Share(0, 0);
    for (BiasLabel other : BiasLabel.values()) {
      if (!Kinship.of(label).contains(other)) {
        List<Dosed> cell = run.doses().cell(other, dose, longest);
        wrong = wrong.plus(Share.of(cell, each -> each.verdict().namedFirst(label)));
      }
    }
    return hits.known() && wrong.known()
        ? OptionalDouble.of(f1(hits.value(), wrong.value()))
        : OptionalDouble.empty();
  }

  private static double f1(double sensitivity, double falseRate) {
    double right = PREVALENCE * sensitivity;
    double wrong = (1 - PREVALENCE) * falseRate;
    double missed = PREVALENCE * (1 - sensitivity);
    return right == 0 ? 0 : 2 * right / (2 * right + wrong + missed);
  }

  /// Mean over the labels that are reported under and had the opportunity.
  OptionalDouble mean(Function<BiasLabel, OptionalDouble> measure) {
    return reported().stream()
        .map(measure)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }

  /// How well the p-value ranks traders with the habit before random ones without: area under the
  /// curve, one half for no better than chance. A detector that did not test ranks last.
  OptionalDouble auc(BiasLabel label) {
    double[] with =
        run.doses().cell(label, run.scope().full(), run.scope().longest()).stream()
            .mapToDouble(each -> each.verdict().p(label).orElse(1))
            .toArray();
    double[] without =
        run.longNulls().of(Family.RANDOM).stream()
            .mapToDouble(each -> each.p(label).orElse(1))
            .toArray();
    if (with.length == 0 || without.length == 0) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (double one : with) {
      for (double other : without) {
        sum += one < other ? 1 : one == other ? 0.5 : 0;
      }
    }
    return OptionalDouble.of(sum / with.length / without.length);
  }

  /// The p-values of one detector on these traders, ascending.
  static double[] pValues(List<Verdict> verdicts, BiasLabel label) {
    return verdicts.stream()
        .map(each -> each.p(label))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .sorted()
        .toArray();
  }

  /// The largest distance of ascending p-values from a uniform distribution (Kolmogorov-Smirnov),
  /// and only the part where p is too small: what makes false alarms.
  static double excessOfSmall(double[] p) {
    double most = 0;
    for (int i = 0; i < p.length; i++) {
      most = Math.max(most, (i + 1.0) / p.length - p[i]);
    }
    return most;
  }

  /// The largest distance in either direction.
  static double distance(double[] p) {
    double most = excessOfSmall(p);
    for (int i = 0; i < p.length; i++) {
      most = Math.max(most, p[i] - (double) i / p.length);
    }
    return most;
  }

  /// How often the tests had too few cases in one cell.
  static Share insufficient(List<Dosed> cell) {
    return Share.of(
        cell,
        each ->
            Kinship.of(each.habit()).stream()
                .anyMatch(
                    label -> {
                      Verdict.Word word = each.verdict().said().get(label);
                      return word != null && word.state() == FindingState.INSUFFICIENT;
                    }));
  }

  /// All money cases of a habit at full dose.
  List<Dosed.Money> money(BiasLabel label) {
    List<Dosed.Money> all = new ArrayList<>();
    for (DoseStudy study : List.of(run.doses(), run.furtherCosts())) {
      study
          .cell(label, run.scope().full(), run.scope().longest())
          .forEach(each -> each.money().ifPresent(all::add));
    }
    return all;
  }
}
