package tradingtwin.bench.detection;

import static tradingtwin.bench.detection.Page.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.BiasLabel;

/// How much one may rely on being told, by how common a habit is.
final class PrecisionSection {
  private static final double[] PREVALENCES = {0.05, 0.10, 0.20};
  private static final double[] RECALLS = {0.25, 0.50, 0.75};

  private final Detection run;
  private final Measures measures;

  PrecisionSection(Detection run, Measures measures) {
    this.run = run;
    this.measures = measures;
  }

  void write(Page page) {
    page.heading("Precision against recall");
    page.line("Traders told in the order of the confidence that was said; dose 1, 500 decisions,");
    page.line("among traders without any habit, half random and half by rule. The area under the");
    page.line("curve where 5, 10 and 20 % have the habit; then, of 20 %, the precision at which a");
    page.line("quarter, half and three quarters of those with the habit are told, – where so many");
    page.line("never are. The whole curves are in the JSON.");
    page.line("");
    page.table(
        List.of("habit", "area, 5 %", "10 %", "20 %", "told ¼", "told ½", "told ¾", "told in all"));
    for (BiasLabel label : measures.reported()) {
      List<String> cells = new ArrayList<>(List.of(label.name()));
      for (double prevalence : PREVALENCES) {
        cells.add(number(PrecisionRecall.of(run, label, prevalence).averagePrecision(), 2));
      }
      PrecisionRecall usual = PrecisionRecall.of(run, label, Measures.PREVALENCE);
      for (double recall : RECALLS) {
        cells.add(number(usual.precisionAt(recall), 2));
      }
      cells.add(number(mostTold(usual), 2));
      page.row(cells);
    }
    List<String> mean = new ArrayList<>(List.of("**mean**"));
    for (double prevalence : PREVALENCES) {
      mean.add(number(measures.mean(label -> area(label, prevalence)), 2));
    }
    mean.addAll(List.of("", "", "", ""));
    page.row(mean);
  }

  private OptionalDouble area(BiasLabel label, double prevalence) {
    return PrecisionRecall.of(run, label, prevalence).averagePrecision();
  }

  private static OptionalDouble mostTold(PrecisionRecall curve) {
    return curve.points().stream().mapToDouble(PrecisionRecall.Point::recall).max();
  }

  /// The same figures for programs, with all points where one in five has the habit.
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (BiasLabel label : measures.reported()) {
      Map<String, Object> habit = new LinkedHashMap<>();
      for (double prevalence : PREVALENCES) {
        area(label, prevalence).ifPresent(area -> habit.put("area" + prevalence, area));
      }
      habit.put("curve", PrecisionRecall.of(run, label, Measures.PREVALENCE).points());
      tree.put(label.name(), habit);
    }
    return tree;
  }
}
