package tradingtwin.bench.detection;

import static tradingtwin.bench.detection.Page.number;
import static tradingtwin.bench.detection.Page.percent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradingtwin.engine.bias.BiasLabel;

/// The part of the report on money: what habits were said to cost beside what they did cost.
final class MoneySection {
  private static final double LEAST = 0.85;
  private static final double MOST = 0.95;
  private static final int LEAST_TRADERS = 20;

  private final Measures measures;

  MoneySection(Measures measures) {
    this.measures = measures;
  }

  /// Where a share of traders lies beside the promised one.
  private enum Promise {
    FEW("fewer than 20"),
    INSIDE("yes"),
    WITHIN_ERROR("not beyond error"),
    OUTSIDE("no");

    private final String words;

    Promise(String words) {
      this.words = words;
    }

    static Promise of(Share held) {
      if (held.of() < LEAST_TRADERS) {
        return FEW;
      }
      if (held.value() >= LEAST && held.value() <= MOST) {
        return INSIDE;
      }
      boolean reaches = held.interval().high() >= LEAST && held.interval().low() <= MOST;
      return reaches ? WITHIN_ERROR : OUTSIDE;
    }
  }

  /// The row among the goals.
  void goal(Page page) {
    Map<Promise, List<String>> by = new EnumMap<>(Promise.class);
    for (BiasLabel label : BiasLabel.values()) {
      List<Dosed.Money> cases = measures.money(label);
      Share held = Share.of(cases, Dosed.Money::covered);
      Promise promise = Promise.of(held);
      String figure = promise == Promise.FEW ? number(cases.size(), 0) : percent(held);
      by.computeIfAbsent(promise, any -> new ArrayList<>()).add(label + " " + figure);
    }
    List<String> said = new ArrayList<>();
    listed("within", by.get(Promise.INSIDE), said);
    listed("not beyond error", by.get(Promise.WITHIN_ERROR), said);
    listed("outside", by.get(Promise.OUTSIDE), said);
    listed("fewer than " + LEAST_TRADERS + " traders", by.get(Promise.FEW), said);
    page.row(
        List.of(
            "90 % money intervals hold the true cost of 85 to 95 % of traders, by habit",
            String.join("; ", said),
            by.keySet().equals(EnumSet.of(Promise.INSIDE)) ? "yes" : "no"));
  }

  private static void listed(String what, @Nullable List<String> labels, List<String> said) {
    if (labels != null) {
      said.add(what + ": " + String.join(", ", labels));
    }
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
    page.line(
        "95 % intervals, shares with Wilson's. **Promise kept**: the true cost is held for 85 to");
    page.line(
        "95 % of traders; *not beyond error* where it is not and Wilson's interval reaches that.");
    page.line(
        "Where the estimand is biased the interval is as much wider as the reach says, so that");
    page.line("it holds the true cost and not the estimand alone.");
    page.line("Habits of which fewer than 50 traders were told an amount were looked at in three");
    page.line("times as many further ones.");
    page.line("");
    page.table(
        List.of(
            "habit",
            "traders",
            "true cost within 90 %",
            "promise kept",
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
            Promise.of(Share.of(cases, Dosed.Money::covered)).words,
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
      Share held = Share.of(cases, Dosed.Money::covered);
      one.put("promiseKept", Promise.of(held).words);
      one.put("trueCostHeld", ReportJson.share(held));
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
