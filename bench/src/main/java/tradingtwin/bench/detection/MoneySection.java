package tradingtwin.bench.detection;

import static tradingtwin.bench.detection.Page.number;
import static tradingtwin.bench.detection.Page.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.engine.bias.BiasLabel;

/// The part of the report on money: what habits were said to cost beside what they did cost.
final class MoneySection {
  private static final double LEAST = 0.85;
  private static final double MOST = 0.95;
  private static final int FEW = 20;

  private final Measures measures;

  MoneySection(Measures measures) {
    this.measures = measures;
  }

  /// The row among the goals.
  void goal(Page page) {
    List<String> outside = new ArrayList<>();
    List<String> few = new ArrayList<>();
    for (BiasLabel label : BiasLabel.values()) {
      List<Dosed.Money> cases = measures.money(label);
      Share held = Share.of(cases, Dosed.Money::covered);
      if (cases.size() < FEW) {
        few.add(label + " " + cases.size());
      } else if (held.value() < LEAST || held.value() > MOST) {
        outside.add(label + " " + number(100 * held.value(), 1));
      }
    }
    page.row(
        List.of(
            "90 % money intervals hold the true cost of 85 to 95 % of traders, by habit",
            (outside.isEmpty() ? "all" : String.join(", ", outside))
                + (few.isEmpty() ? "" : "; fewer than " + FEW + ": " + String.join(", ", few)),
            outside.isEmpty() && few.isEmpty() ? "yes" : "no"));
  }

  void write(Page page) {
    page.heading("What habits cost");
    List<BiasLabel> known = known();
    if (known.isEmpty()) {
      page.line("Not measured: no costs were said in this run.");
      return;
    }
    page.line(
        "Dose 1, 500 decisions, traders who were told an amount. **True cost**: profit of the");
    page.line(
        "same life without the habit, same luck, less the profit made; it holds all that the");
    page.line(
        "habit did, later trades included. **Estimand**: what the same counterfactual gives on");
    page.line(
        "just the decisions that the habit caused, known from the generator; no way to choose");
    page.line("decisions can come closer. Its mean distance to the true cost is the bias of the");
    page.line(
        "estimand; the distance of the estimate to it is the bias of the estimator. Means with");
    page.line("95 % intervals, shares with Wilson's.");
    page.line("");
    page.table(
        List.of(
            "habit",
            "traders",
            "true cost within 90 %",
            "estimand within 90 %",
            "zero outside",
            "mean true cost",
            "mean estimate",
            "bias of the estimand",
            "bias of the estimator"));
    known.forEach(label -> row(label, page));
    page.paragraph(
        "What is counted is not the whole of what a habit did. The bias of the estimand above is"
            + " how far apart the two are, in money, and this is why:");
    page.line("");
    known.forEach(label -> page.line("- " + label + ": " + Reasons.ofEstimand(label) + "."));
  }

  private void row(BiasLabel label, Page page) {
    List<Dosed.Money> cases = measures.money(label);
    page.row(
        List.of(
            label.name(),
            number(cases.size(), 0),
            percent(Share.of(cases, Dosed.Money::covered)),
            percent(Share.of(cases, Dosed.Money::estimandCovered)),
            percent(Share.of(cases, each -> !each.estimate().holds(0))),
            MeanOf.over(cases, Dosed.Money::truth).text(),
            MeanOf.over(cases, each -> each.estimate().cost()).text(),
            MeanOf.over(cases, Dosed.Money::biasOfEstimand).text(),
            MeanOf.over(cases, Dosed.Money::biasOfEstimator).text()));
  }

  private List<BiasLabel> known() {
    return Arrays.stream(BiasLabel.values())
        .filter(label -> !measures.money(label).isEmpty())
        .toList();
  }

  /// The same for programs.
  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (BiasLabel label : known()) {
      List<Dosed.Money> cases = measures.money(label);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("trueCostHeld", ReportJson.share(Share.of(cases, Dosed.Money::covered)));
      one.put("estimandHeld", ReportJson.share(Share.of(cases, Dosed.Money::estimandCovered)));
      one.put("zeroOutside", ReportJson.share(Share.of(cases, each -> !each.estimate().holds(0))));
      one.put("trueCost", ReportJson.mean(MeanOf.over(cases, Dosed.Money::truth)));
      one.put("estimate", ReportJson.mean(MeanOf.over(cases, each -> each.estimate().cost())));
      one.put("biasOfEstimand", ReportJson.mean(MeanOf.over(cases, Dosed.Money::biasOfEstimand)));
      one.put("biasOfEstimator", ReportJson.mean(MeanOf.over(cases, Dosed.Money::biasOfEstimator)));
      tree.put(label.name(), one);
    }
    return tree;
  }
}
