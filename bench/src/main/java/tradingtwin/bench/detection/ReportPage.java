package tradingtwin.bench.detection;

import static tradingtwin.bench.detection.Page.number;
import static tradingtwin.bench.detection.Page.percent;
import static tradingtwin.bench.detection.Page.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tradingtwin.bench.life.Testimony;
import tradingtwin.bench.prospect.ProspectTrader;
import tradingtwin.bench.prospect.ProspectValue;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasLabel;

/// The report of a run for people.
final class ReportPage {
  private final Detection run;
  private final Measures measures;
  private final Page page = new Page();

  private ReportPage(Detection run) {
    this.run = run;
    this.measures = new Measures(run);
  }

  static String of(Detection run) {
    return new ReportPage(run).write();
  }

  private String write() {
    head();
    goals();
    falsePositives();
    calibration();
    new PowerSections(run, measures).write(page);
    new PrecisionSection(run, measures).write(page);
    new MoneySection(measures).write(page);
    prospect();
    invariances();
    return page.toString();
  }

  private void head() {
    Detection.Setup setup = run.setup();
    page.line("# How good detection is");
    page.paragraph(
        String.format(
            Locale.ROOT,
            "Seed %d, %s. %,d traders without a habit a family, %d traders a cell with one. "
                + "Thresholds `%s`, those of money among them, SHA-256 `%s`.",
            setup.seed(),
            standing(setup),
            setup.traders(),
            setup.dosed(),
            setup.policyVersion(),
            setup.thresholdsDigest().substring(0, 16)));
    page.paragraph(
        "All traders are invented; what is true of each is known. How, and what may be concluded,"
            + " is in [bench](../README.md). Percent, with Wilson's 95 % interval in brackets.");
  }

  private static String standing(Detection.Setup setup) {
    if (!setup.heldOut()) {
      return "a development seed: a hint while thresholds are chosen, not a result";
    }
    return setup.asFrozen()
        ? "held out, and thresholds are those that were frozen (`bench/frozen.txt`)"
        : "held out, but thresholds are not those of `bench/frozen.txt`: a hint, not a result";
  }

  private void goals() {
    page.heading("The goals");
    page.table(List.of("goal", "measured", "reached"));
    Share random = anyFound(run.nulls().of(Family.RANDOM));
    page.row(
        List.of(
            "any finding on at most 5 % of random traders without a habit",
            percent(random), yes(random.value() <= 0.05)));
    List<String> worst = new ArrayList<>();
    for (Family family : Family.values()) {
      for (BiasLabel label : measures.reported()) {
        Share share = Share.of(run.nulls().of(family), each -> each.found(label));
        if (family.byRule() && share.value() > 0.10) {
          worst.add(label + " on " + family + " " + number(100 * share.value(), 1));
        }
      }
    }
    page.row(
        List.of(
            "each habit on at most 10 % of each family of rules",
            worst.isEmpty() ? "all" : String.join(", ", worst), yes(worst.isEmpty())));
    List<String> weak =
        measures.reported().stream()
            .filter(label -> !reaches(whole(power(label))))
            .map(label -> label + " " + whole(power(label)) + oracle(label))
            .toList();
    page.row(
        List.of(
            "power of 80 % at dose 1 and 200 decisions",
            weak.isEmpty() ? "all" : String.join(", ", weak), yes(weak.isEmpty())));
    new MoneySection(measures).goal(page);
    var macro = measures.mean(measures::f1);
    page.row(
        List.of(
            "macro-F1 of 0.80 at dose 1, 500 decisions, one in five",
            number(macro, 2),
            yes(macro.orElse(0) >= 0.8)));
    page.paragraph(
        "CHASING only describes: the form that says harm is FOMO. Why habits are missed is counted "
            + "below, beside what an oracle would find that is told "
            + "when the habit pulls.");
  }

  private static boolean reaches(String percent) {
    return !percent.equals("–") && Integer.parseInt(percent) >= 80;
  }

  private static String yes(boolean reached) {
    return reached ? "yes" : "no";
  }

  static Share anyFound(List<Verdict> verdicts) {
    return Share.of(verdicts, each -> !each.found().isEmpty());
  }

  private Share power(BiasLabel label) {
    return Share.of(run.doses().cell(label, run.scope().full(), run.scope().usual()), Dosed::found);
  }

  private String oracle(BiasLabel label) {
    List<Dosed> cell = run.doses().cell(label, run.scope().full(), run.scope().usual());
    Share oracle = MissesSection.oracle(cell, Testimony::withoutThePace);
    return oracle.known() ? " (oracle " + whole(oracle) + ")" : "";
  }

  private void falsePositives() {
    page.heading("Found where there is nothing");
    page.line("Share of traders without any habit who are told of one, by way to trade.");
    page.line("");
    page.table(
        Stream.concat(Stream.of("habit"), Arrays.stream(Family.values()).map(Enum::name)).toList());
    for (BiasLabel label : measures.reported()) {
      page.row(
          Stream.concat(
                  Stream.of(label.name()),
                  Arrays.stream(Family.values())
                      .map(
                          family ->
                              percent(Share.of(run.nulls().of(family), each -> each.found(label)))))
              .toList());
    }
    page.row(
        Stream.concat(
                Stream.of("**any**"),
                Arrays.stream(Family.values())
                    .map(family -> percent(anyFound(run.nulls().of(family)))))
            .toList());
  }

  private void calibration() {
    page.heading("Whether confidence means what it says");
    page.line(
        "On random traders without a habit, the share whose highest confidence reaches c may");
    page.line("be 1 − c at most.");
    page.line("");
    page.table(List.of("c", "may be", "is", "by rule"));
    for (double c : new double[] {0.5, 0.8, 0.9, 0.95, 0.99}) {
      page.row(
          List.of(
              number(c, 2),
              number(100 * (1 - c), 0),
              percent(
                  Share.of(run.nulls().of(Family.RANDOM), each -> each.highestConfidence() >= c)),
              percent(Share.of(run.nulls().byRule(), each -> each.highestConfidence() >= c))));
    }
    page.paragraph(
        "p-values on the same random traders. D is the largest distance from a uniform "
            + "distribution, D⁺ that towards small values, which makes false alarms.");
    page.line("");
    page.table(List.of("detector", "tested", "p ≤ 0.01", "p ≤ 0.05", "p ≤ 0.10", "D⁺", "D"));
    for (BiasLabel label : Kinship.detectors()) {
      double[] p = Measures.pValues(run.nulls().of(Family.RANDOM), label);
      if (p.length > 0) {
        page.row(
            List.of(
                label.name(),
                number(p.length, 0),
                upTo(p, 0.01),
                upTo(p, 0.05),
                upTo(p, 0.10),
                number(Measures.excessOfSmall(p), 3),
                number(Measures.distance(p), 3)));
      }
    }
  }

  private static String upTo(double[] p, double level) {
    return percent(new Share((int) Arrays.stream(p).filter(x -> x <= level).count(), p.length));
  }

  private void prospect() {
    page.heading("The second generator");
    page.line(
        "Agents of prospect theory; λ is how much heavier a loss weighs, then how much of what");
    page.line("is felt is acted on, and how many times as readily a gain of one usual move is");
    page.line("therefore sold as such a loss. The first row feels nothing; the 1.5 of Odean's");
    page.line(
        "investors lies among the others. Found, percent, "
            + run.scope().longest()
            + " decisions.");
    page.line("");
    List<BiasLabel> reported = measures.reported();
    page.table(
        Stream.concat(Stream.of("λ, acted on, times"), reported.stream().map(Enum::name)).toList());
    for (ProspectStudy.Group group : run.prospect().groups()) {
      page.row(PowerSections.row(name(group.value()), reported, group.verdicts()));
    }
  }

  private static String name(ProspectValue value) {
    return String.join(
        ", ",
        number(value.lambda(), 2),
        number(value.strength(), 1),
        number(ProspectTrader.readiness(value), 1));
  }

  private void invariances() {
    page.heading("What must change nothing");
    page.table(
        List.of(
            "change",
            "findings that stayed",
            "largest change of a p",
            "more than 0.07",
            "identical"));
    for (InvarianceStudy.Row row : run.invariances().rows()) {
      page.row(
          List.of(
              row.change().words(),
              percent(row.sameState()),
              number(row.largestShift(), 4),
              row.beyondDraws().isEmpty() ? "none" : names(row.beyondDraws()),
              yes(row.identical())));
    }
    page.paragraph(
        "Draws are seeded by the input, so where it changed p is drawn anew: of 1,999 orders that"
            + " is a difference of 0.07 at most, but for one comparison in a hundred thousand. Rows"
            + " in another order are the same input, and so are other names: identical is what is"
            + " said of the same fills, whatever they are called.");
  }

  private static String names(List<BiasLabel> labels) {
    return labels.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
