package tradingtwin.bench.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.bench.prospect.ProspectTrader;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasLabel;

/// The report of a run for programs: the same figures as the page.
final class ReportJson {
  private final Detection run;
  private final Measures measures;

  private ReportJson(Detection run) {
    this.run = run;
    this.measures = new Measures(run);
  }

  static String of(Detection run) {
    return JsonMapper.builder()
        .build()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(new ReportJson(run).tree());
  }

  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    Detection.Setup setup = run.setup();
    tree.put("seed", setup.seed());
    tree.put("heldOut", setup.heldOut());
    tree.put("asFrozen", setup.asFrozen());
    tree.put("nullTradersPerFamily", setup.traders());
    tree.put("dosedTradersPerCell", setup.dosed());
    tree.put("policyVersion", setup.policyVersion());
    tree.put("thresholdsSha256", setup.thresholdsDigest());
    tree.put("anyFound", anyFound());
    tree.put("falsePositives", falsePositives());
    tree.put("pValuesOnRandomNulls", pValues());
    tree.put("power", power());
    tree.put("misses", new MissesSection(run, measures).tree());
    tree.put("confusion", confusion());
    tree.put("f1", f1());
    tree.put("precisionRecall", new PrecisionSection(run, measures).tree());
    tree.put("events", events());
    tree.put("money", new MoneySection(measures).tree());
    tree.put("prospect", prospect());
    tree.put("invariances", invariances());
    return tree;
  }

  private Map<String, Object> anyFound() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Family family : Family.values()) {
      tree.put(family.name(), share(ReportPage.anyFound(run.nulls().of(family))));
    }
    return tree;
  }

  private Map<String, Object> falsePositives() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (BiasLabel label : measures.reported()) {
      Map<String, Object> families = new LinkedHashMap<>();
      for (Family family : Family.values()) {
        families.put(
            family.name(), share(Share.of(run.nulls().of(family), each -> each.found(label))));
      }
      tree.put(label.name(), families);
    }
    return tree;
  }

  private Map<String, Object> pValues() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (BiasLabel label : Kinship.detectors()) {
      double[] p = Measures.pValues(run.nulls().of(Family.RANDOM), label);
      if (p.length > 0) {
        tree.put(
            label.name(),
            Map.of(
                "tested", p.length,
                "excessOfSmall", Measures.excessOfSmall(p),
                "distance", Measures.distance(p)));
      }
    }
    return tree;
  }

  private List<Object> power() {
    List<Object> cells = new ArrayList<>();
    for (BiasLabel label : measures.reported()) {
      for (double dose : run.scope().doses()) {
        for (int n : run.scope().lengths()) {
          List<Dosed> cell = run.doses().cell(label, dose, n);
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("habit", label.name());
          tree.put("dose", dose);
          tree.put("decisions", n);
          tree.put("found", share(Share.of(cell, Dosed::found)));
          tree.put("insufficient", share(Measures.insufficient(cell)));
          cells.add(tree);
        }
      }
    }
    return cells;
  }

  private Map<String, Object> confusion() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (BiasLabel there : BiasLabel.values()) {
      List<Dosed> cell = run.doses().cell(there, run.scope().full(), run.scope().longest());
      tree.put(there.name(), found(cell.stream().map(Dosed::verdict).toList()));
    }
    return tree;
  }

  private Map<String, Object> found(List<Verdict> verdicts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (BiasLabel label : measures.reported()) {
      tree.put(label.name(), share(Share.of(verdicts, v -> v.found().contains(label))));
    }
    return tree;
  }

  private Map<String, Object> f1() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (BiasLabel label : measures.reported()) {
      put(tree, label.name(), measures.f1(label));
    }
    put(tree, "macro", measures.mean(measures::f1));
    put(tree, "macroAmongRandom", measures.mean(measures::f1AmongRandom));
    put(tree, "macroAmongOtherHabits", measures.mean(measures::f1AmongOthers));
    put(tree, "macroNamedFirst", measures.mean(measures::f1NamedFirst));
    return tree;
  }

  private Map<String, Object> events() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (BiasLabel label : measures.reported()) {
      Dosed.Events sum =
          Dosed.Events.sum(run.doses().cell(label, run.scope().full(), run.scope().longest()));
      tree.put(
          label.name(),
          Map.of(
              "precision", share(new Share(sum.rightly(), sum.tagged())),
              "recall", share(new Share(sum.rightly(), sum.caused())),
              "caused", share(new Share(sum.caused(), sum.all()))));
    }
    return tree;
  }

  private List<Object> prospect() {
    List<Object> groups = new ArrayList<>();
    for (ProspectStudy.Group group : run.prospect().groups()) {
      groups.add(
          Map.of(
              "lambda", group.value().lambda(),
              "alpha", group.value().alpha(),
              "strength", group.value().strength(),
              "readiness", ProspectTrader.readiness(group.value()),
              "found", found(group.verdicts())));
    }
    return groups;
  }

  private Map<String, Object> invariances() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (InvarianceStudy.Row row : run.invariances().rows()) {
      tree.put(
          row.change().name(),
          Map.of(
              "sameState", share(row.sameState()),
              "largestShiftOfP", row.largestShift(),
              "shiftsOfP", row.shifts(),
              "identical", row.identical()));
    }
    return tree;
  }

  static Map<String, Object> share(Share share) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("hits", share.hits());
    tree.put("of", share.of());
    if (share.known()) {
      tree.put("low", share.interval().low());
      tree.put("high", share.interval().high());
    }
    return tree;
  }

  static Map<String, Object> mean(MeanOf mean) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("mean", mean.mean());
    if (!Double.isNaN(mean.low())) {
      tree.put("low", mean.low());
      tree.put("high", mean.high());
    }
    return tree;
  }

  private static void put(Map<String, Object> tree, String name, OptionalDouble value) {
    value.ifPresent(known -> tree.put(name, known));
  }
}
