package tradingtwin.bench.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The two forms of a study of the gate.
///
/// @param page for people, Markdown
/// @param json for programs
public record GateReport(String page, String json) {
  /// The goals, in milliseconds, at 200 plans a second on two processors.
  private static final double GOAL_P50 = 40;

  private static final double GOAL_P99 = 150;

  public static GateReport of(GateStudy.Figures figures) {
    return of(List.of(figures));
  }

  /// A report of several rates; the last is the one that is told at length.
  public static GateReport of(List<GateStudy.Figures> rates) {
    RateTable table = new RateTable(rates, GOAL_P50, GOAL_P99);
    return new GateReport(page(rates.getLast(), table), json(rates.getLast(), table));
  }

  /// Writes `gate.md` and `gate.json` into that folder.
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("gate.md"), page);
      Files.writeString(folder.resolve("gate.json"), json + "\n");
    } catch (IOException problem) {
      throw new UncheckedIOException("the reports cannot be written to " + folder, problem);
    }
  }

  private static String page(GateStudy.Figures figures, RateTable table) {
    Load load = figures.load();
    Machine machine = figures.machine();
    StringBuilder page = new StringBuilder(2048);
    page.append("# How long a plan waits for its verdict\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "%d plans a second for %d s after %d s at that rate; %d traders with %d fills each and an "
                + "open stream. Milliseconds from the moment at which a plan was due to be sent.%n%n",
            load.rate(),
            load.measured().toSeconds(),
            load.warmUp().toSeconds(),
            load.traders(),
            2 * load.trips()));
    page.append("| | plans | p50 | p90 | p99 | longest |\n|---|---|---|---|---|---|\n");
    row(page, "POST answered", figures.accepted());
    row(page, "the plan on the stream", figures.told());
    row(page, "**the verdict on the stream**", figures.decided());
    page.append("\n| goal | measured | |\n|---|---|---|\n");
    goal(page, "p50", GOAL_P50, figures.decided().p50());
    goal(page, "p99", GOAL_P99, figures.decided().p99());
    page.append(
        String.format(
            Locale.ROOT, "| lost: none | %d | %s |%n", figures.lost(), word(figures.lost() == 0)));
    page.append(
        String.format(
            Locale.ROOT,
            "| doubled: none | %d | %s |%n",
            figures.doubled(),
            word(figures.doubled() == 0)));
    page.append(
        String.format(
            Locale.ROOT,
            "| refused: none | %s | %s |%n",
            refused(figures),
            word(figures.refused().isEmpty())));
    page.append(String.format(Locale.ROOT, "%nVerdicts: %s.%n%n", list(figures.verdicts())));
    page.append(
        String.format(
            Locale.ROOT,
            "%d processors, the measuring and the engines among them. Load average %.1f before and "
                + "%.1f after; %.0f %% of the processors in use while it was measured, the house's Java "
                + "program %s of a processor, the measuring %.2f.%n",
            machine.processors(),
            machine.loadBefore(),
            machine.loadAfter(),
            100 * machine.busy(),
            machine
                .house()
                .map(share -> String.format(Locale.ROOT, "%.2f", share))
                .orElse("(not ours to see)"),
            machine.bench()));
    table.writeTo(page);
    return page.toString();
  }

  private static void row(StringBuilder page, String what, Spread spread) {
    page.append(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
            what,
            spread.count(),
            spread.p50(),
            spread.p90(),
            spread.p99(),
            spread.max()));
  }

  private static void goal(StringBuilder page, String what, double goal, double measured) {
    page.append(
        String.format(
            Locale.ROOT,
            "| %s: at most %.0f ms | %.1f ms | %s |%n",
            what,
            goal,
            measured,
            word(measured <= goal)));
  }

  private static String word(boolean met) {
    return met ? "met" : "missed";
  }

  private static String refused(GateStudy.Figures figures) {
    return figures.refused().isEmpty() ? "0" : list(figures.refused());
  }

  private static String list(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getKey() + " " + String.format(Locale.ROOT, "%,d", each.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String json(GateStudy.Figures figures, RateTable table) {
    Machine machine = figures.machine();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rate", figures.load().rate());
    tree.put("seconds", figures.load().measured().toSeconds());
    tree.put("warmUpSeconds", figures.load().warmUp().toSeconds());
    tree.put("traders", figures.load().traders());
    tree.put("tripsEach", figures.load().trips());
    tree.put("acceptedMillis", figures.accepted());
    tree.put("toldMillis", figures.told());
    tree.put("verdictMillis", figures.decided());
    tree.put("goals", Map.of("p50", GOAL_P50, "p99", GOAL_P99));
    tree.put("lost", figures.lost());
    tree.put("doubled", figures.doubled());
    tree.put("refused", figures.refused());
    tree.put("verdicts", figures.verdicts());
    tree.put("processors", machine.processors());
    tree.put("loadBefore", machine.loadBefore());
    tree.put("loadAfter", machine.loadAfter());
    tree.put("busyShare", machine.busy());
    machine.house().ifPresent(share -> tree.put("houseProcessors", share));
    tree.put("benchProcessors", machine.bench());
    tree.put("rates", table.tree());
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
  }
}
