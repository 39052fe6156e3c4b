package tradingtwin.bench.detection;

import static tradingtwin.bench.detection.Page.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import tradingtwin.bench.life.Testimony;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.statistics.Normal;

/// Why a habit that is there is not found, counted.
final class MissesSection {
  private static final double LEVEL = 0.05;
  private static final double GOAL = 0.8;

  private final Detection run;
  private final Measures measures;

  MissesSection(Detection run, Measures measures) {
    this.run = run;
    this.measures = measures;
  }

  /// What became of one trader with the habit, in the order in which it is asked.
  enum Outcome {
    FOUND("found"),
    OTHERWISE("found as its kin"),
    TOO_LITTLE("too little data"),
    PLAN("a plan explains it"),
    NOT_SEEN("p > 0.05"),
    CORRECTED("p ≤ 0.05, lost to correction"),
    TOO_SMALL("too small an effect");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    static Outcome of(Dosed trader) {
      if (trader.found()) {
        return FOUND;
      }
      if (Kinship.shownWith(trader.habit()).stream().anyMatch(trader.verdict()::found)) {
        return OTHERWISE;
      }
      return trader.verdict().word(trader.habit()).map(Outcome::of).orElse(TOO_LITTLE);
    }

    private static Outcome of(Verdict.Word word) {
      if (word.state() == FindingState.INSUFFICIENT) {
        return TOO_LITTLE;
      }
      if (word.planned()) {
        return PLAN;
      }
      if (word.p().orElse(1) > LEVEL) {
        return NOT_SEEN;
      }
      return word.confidence().orElse(0) < 1 - LEVEL ? CORRECTED : TOO_SMALL;
    }
  }

  void write(Page page) {
    page.heading("Why habits are missed");
    page.line(
        "Random traders at dose 1, percent. An oracle is no detector: it is told of each moment");
    page.line(
        "how strongly the habit would pull, and asks whether entries and exits come so, at the p");
    page.line(
        "that one of thirteen questions must reach (0.05 over 13). The first is told the trader's");
    page.line(
        "own pace of each moment as well, the second has to see the pace of each day in that");
    page.line(
        "day's decisions, as anybody would. They bound what the timing of that many decisions can");
    page.line("say. Sizes and prices are not in it: – where a habit shows in nothing else.");
    page.line("");
    page.table(
        Stream.concat(
                Stream.of("habit", "decisions", "oracle with pace", "oracle without"),
                Stream.concat(
                    Arrays.stream(Outcome.values()).map(each -> each.words),
                    Stream.of("most in the way")))
            .toList());
    for (BiasLabel label : measures.reported()) {
      for (int n : lengths()) {
        row(page, label, n);
      }
    }
    inWords(page);
  }

  /// Where the goal is missed, why.
  private void inWords(Page page) {
    int n = run.scope().usual();
    page.paragraph(
        "Habits found in fewer than 80 of a hundred at "
            + n
            + " decisions, and what is known of why:");
    page.line("");
    for (BiasLabel label : measures.reported()) {
      List<Dosed> cell = run.doses().cell(label, run.scope().full(), n);
      Share found = Share.of(cell, Dosed::found);
      Share oracle = oracle(cell, Testimony::withoutThePace);
      if (found.known() && found.value() < GOAL) {
        page.line(
            "- "
                + label
                + ": found "
                + whole(found)
                + (oracle.known()
                    ? ", oracle without pace " + whole(oracle)
                    : ", no timing to bound it")
                + "; most in the way: "
                + mostInTheWay(outcomes(cell))
                + "; "
                + Reasons.ofMisses(label)
                + ".");
      }
    }
  }

  private List<Integer> lengths() {
    return Stream.of(run.scope().usual(), run.scope().longest()).distinct().toList();
  }

  private void row(Page page, BiasLabel label, int n) {
    List<Dosed> cell = run.doses().cell(label, run.scope().full(), n);
    Map<Outcome, Share> outcomes = outcomes(cell);
    List<String> cells =
        new ArrayList<>(
            List.of(
                label.name(),
                Integer.toString(n),
                whole(oracle(cell, Testimony::knowingThePace)),
                whole(oracle(cell, Testimony::withoutThePace))));
    outcomes.values().forEach(share -> cells.add(whole(share)));
    cells.add(mostInTheWay(outcomes));
    page.row(cells);
  }

  private static String mostInTheWay(Map<Outcome, Share> outcomes) {
    String most = "–";
    int hits = 0;
    for (Map.Entry<Outcome, Share> each : outcomes.entrySet()) {
      if (each.getKey() != Outcome.FOUND && each.getValue().hits() > hits) {
        most = each.getKey().words;
        hits = each.getValue().hits();
      }
    }
    return most;
  }

  static Map<Outcome, Share> outcomes(List<Dosed> cell) {
    EnumMap<Outcome, Share> outcomes = new EnumMap<>(Outcome.class);
    for (Outcome each : Outcome.values()) {
      outcomes.put(each, Share.of(cell, trader -> Outcome.of(trader) == each));
    }
    return outcomes;
  }

  /// How often the timing alone would do, for somebody who knows the habit's trigger.
  static Share oracle(List<Dosed> cell, ToDoubleFunction<Testimony> told) {
    double needed = LEVEL / Kinship.detectors().size();
    List<Dosed> timed = cell.stream().filter(each -> each.timing().speaks()).toList();
    return Share.of(timed, each -> Normal.upper(told.applyAsDouble(each.timing())) <= needed);
  }

  /// The same figures for programs.
  List<Object> tree() {
    List<Object> rows = new ArrayList<>();
    for (BiasLabel label : measures.reported()) {
      for (int n : lengths()) {
        List<Dosed> cell = run.doses().cell(label, run.scope().full(), n);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("habit", label.name());
        row.put("decisions", n);
        row.put("oracleWithPace", ReportJson.share(oracle(cell, Testimony::knowingThePace)));
        row.put("oracleWithoutPace", ReportJson.share(oracle(cell, Testimony::withoutThePace)));
        outcomes(cell).forEach((each, share) -> row.put(each.name(), share.hits()));
        rows.add(row);
      }
    }
    return rows;
  }
}
