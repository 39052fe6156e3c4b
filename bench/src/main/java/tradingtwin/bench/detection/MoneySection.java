package tradingtwin.bench.detection;

import static tradingtwin.bench.detection.Page.number;
import static tradingtwin.bench.detection.Page.percent;

import java.util.Arrays;
import java.util.List;
import tradingtwin.engine.bias.BiasLabel;

/// The part of the report on money: what habits were said to cost beside what they did cost.
final class MoneySection {
  private final Measures measures;

  MoneySection(Measures measures) {
    this.measures = measures;
  }

  void write(Page page) {
    page.heading("What habits cost");
    List<BiasLabel> known =
        Arrays.stream(BiasLabel.values())
            .filter(label -> !measures.money(label).isEmpty())
            .toList();
    if (known.isEmpty()) {
      page.line("Not measured: no costs were said in this run.");
      return;
    }
    page.line(
        "Dose 1, 500 decisions, traders with an interval. The truth is the profit of the same");
    page.line("life without the habit less the profit made; it counts all that the habit did, the");
    page.line("estimate only what was tagged. The mean difference is therefore the bias of the");
    page.line("estimand and not only of the estimator.");
    page.line("");
    page.table(
        List.of("habit", "traders", "covered by 90 %", "mean truth", "mean estimate", "bias"));
    for (BiasLabel label : known) {
      List<Dosed.Money> cases = measures.money(label);
      double truth = cases.stream().mapToDouble(Dosed.Money::truth).average().orElse(0);
      double said = cases.stream().mapToDouble(each -> each.estimate().cost()).average().orElse(0);
      page.row(
          List.of(
              label.name(),
              number(cases.size(), 0),
              percent(Share.of(cases, Dosed.Money::covered)),
              number(truth, 0),
              number(said, 0),
              number(said - truth, 0)));
    }
  }
}
