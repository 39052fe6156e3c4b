package tradingtwin.bench.detection;

import static tradingtwin.bench.detection.Page.number;
import static tradingtwin.bench.detection.Page.percent;
import static tradingtwin.bench.detection.Page.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tradingtwin.bench.strategy.Family;
import tradingtwin.engine.bias.BiasLabel;

/// The parts of the report on traders who have a habit.
final class PowerSections {
  private final Detection run;
  private final Measures measures;

  PowerSections(Detection run, Measures measures) {
    this.run = run;
    this.measures = measures;
  }

  void write(Page page) {
    power(page);
    new MissesSection(run, measures).write(page);
    ruleFamilies(page);
    confusion(page);
    f1(page);
    events(page);
  }

  private void power(Page page) {
    page.heading("Found where it is, by dose and number of decisions");
    page.line("Random traders with one habit each, who had the opportunity (at least");
    page.line(
        DoseStudy.LEAST_PULLS + " decisions that it pulled at). In brackets: too little data.");
    page.line("");
    List<String> columns = new ArrayList<>(List.of("habit", "AUC"));
    run.scope()
        .doses()
        .forEach(dose -> run.scope().lengths().forEach(n -> columns.add("δ " + dose + ", " + n)));
    page.table(columns);
    for (BiasLabel label : measures.reported()) {
      List<String> cells = new ArrayList<>();
      cells.add(label.name());
      cells.add(number(measures.auc(label), 2));
      for (double dose : run.scope().doses()) {
        for (int n : run.scope().lengths()) {
          List<Dosed> cell = run.doses().cell(label, dose, n);
          cells.add(
              whole(Share.of(cell, Dosed::found))
                  + " ("
                  + whole(Measures.insufficient(cell))
                  + ")");
        }
      }
      page.row(cells);
    }
  }

  private void ruleFamilies(Page page) {
    page.heading("Found where it is, in traders by rule");
    page.line("Dose 1, 200 decisions; few traders a cell, so only the picture counts.");
    page.line("");
    List<Family> families = Arrays.stream(Family.values()).filter(Family::byRule).toList();
    page.table(Stream.concat(Stream.of("habit"), families.stream().map(Enum::name)).toList());
    for (BiasLabel label : measures.reported()) {
      page.row(
          Stream.concat(
                  Stream.of(label.name()),
                  run.ruleDoses().stream()
                      .map(study -> study.cell(label, run.scope().full(), run.scope().usual()))
                      .map(cell -> whole(Share.of(cell, Dosed::found)) + " % of " + cell.size()))
              .toList());
    }
  }

  private void confusion(Page page) {
    page.heading("What is reported of whom");
    page.line("Row: the habit that is there, at dose 1 and 500 decisions. Column: found, percent.");
    page.line("");
    List<BiasLabel> reported = measures.reported();
    page.table(Stream.concat(Stream.of("there"), reported.stream().map(Enum::name)).toList());
    for (BiasLabel there : run.scope().habits()) {
      List<Dosed> cell = run.doses().cell(there, run.scope().full(), run.scope().longest());
      page.row(row(there.name(), reported, cell.stream().map(Dosed::verdict).toList()));
    }
    page.row(row("nothing (random)", reported, run.longNulls().of(Family.RANDOM)));
    page.row(row("nothing (by rule)", reported, run.longNulls().byRule()));
  }

  /// One row of shares of traders told of each habit.
  static List<String> row(String name, List<BiasLabel> reported, List<Verdict> verdicts) {
    return Stream.concat(
            Stream.of(name),
            reported.stream()
                .map(label -> whole(Share.of(verdicts, v -> v.found().contains(label)))))
        .toList();
  }

  private void f1(Page page) {
    page.heading("F1");
    page.line("Dose 1, 500 decisions, one trader in five with the habit. The others: without any");
    page.line(
        "habit, half random and half by rule; random alone; or with one other habit each. Last,");
    page.line("of two findings in the same trades only the one that no other explains better.");
    page.line("");
    page.table(
        List.of(
            "habit",
            "sensitivity",
            "at least possible",
            "F1",
            "F1 among random",
            "F1 among other habits",
            "the same, named first"));
    for (BiasLabel label : measures.reported()) {
      page.row(
          List.of(
              label.name(),
              percent(measures.truePositives(label)),
              percent(measures.atLeastPossible(label)),
              number(measures.f1(label), 2),
              number(measures.f1AmongRandom(label), 2),
              number(measures.f1AmongOthers(label), 2),
              number(measures.f1NamedFirst(label), 2)));
    }
    page.row(
        List.of(
            "**macro**",
            "",
            "",
            number(measures.mean(measures::f1), 2),
            number(measures.mean(measures::f1AmongRandom), 2),
            number(measures.mean(measures::f1AmongOthers), 2),
            number(measures.mean(measures::f1NamedFirst), 2)));
  }

  private void events(Page page) {
    page.heading("Single decisions");
    page.line("Tags at dose 1 and 500 decisions against the decisions that the habit caused: that");
    page.line("would not have been, or otherwise, in the same moment with the same luck.");
    page.line("");
    page.table(List.of("habit", "caused, %", "tagged, %", "precision", "recall"));
    for (BiasLabel label : measures.reported()) {
      Dosed.Events sum =
          Dosed.Events.sum(run.doses().cell(label, run.scope().full(), run.scope().longest()));
      page.row(
          List.of(
              label.name(),
              percent(new Share(sum.caused(), sum.all())),
              percent(new Share(sum.tagged(), sum.all())),
              percent(new Share(sum.rightly(), sum.tagged())),
              percent(new Share(sum.rightly(), sum.caused()))));
    }
  }
}
