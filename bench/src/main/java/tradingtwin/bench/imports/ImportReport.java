package tradingtwin.bench.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.bench.speed.Goal;
import tradingtwin.bench.speed.Surroundings;

/// The two forms of an import study.
///
/// @param page for people, Markdown
/// @param json for programs
public record ImportReport(String page, String json) {
  private static final List<String> COMMANDS = List.of("./twin bench import");
  private static final List<String> NOT_MEASURED =
      List.of(
          "The way through edge and core's door: the file is on disk when the clock starts.",
          "Scoring, which follows on its own queue.",
          "Statements that must be read whole: their limit is 25 MB.");
  private static final double MEGABYTE = 1024.0 * 1024.0;

  public static ImportReport of(ImportStudy study) {
    return new ImportReport(page(study), json(study));
  }

  /// Writes `import.md` and `import.json` into that folder.
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("import.md"), page);
      Files.writeString(folder.resolve("import.json"), json + "\n");
    } catch (IOException problem) {
      throw new UncheckedIOException("the reports cannot be written to " + folder, problem);
    }
  }

  private static String page(ImportStudy study) {
    StringBuilder page = new StringBuilder(4096);
    page.append("# How fast a file of fills is stored\n\n");
    Surroundings machine = study.machine();
    page.append(
        String.format(
            Locale.ROOT,
            "Java %s, %s, %d × %s. Load average %.1f before, %.1f after.%n%n",
            machine.java(),
            machine.system(),
            machine.processors(),
            machine.processor(),
            machine.loadBefore(),
            machine.loadAfter()));
    page.append(
        String.format(
            Locale.ROOT,
            "%,d fills with ids, %.0f MB of CSV, %d rounds in turns, medians, tables emptied before"
                + " each; the Postgres of `./twin run`, durable. Ours: from the confirmed job to the"
                + " committed transaction, in a process of %d MB heap with the compiler of `./twin"
                + " run`, by the handler of `import.trades` with reading, checks, ids, matching,"
                + " progress and events, behind row-level security. Baseline: the rows that this"
                + " stored, as CSV, by %s, as superuser.%n%n",
            study.size().fills(),
            study.fileBytes() / MEGABYTE,
            study.size().rounds(),
            study.size().heap(),
            study.tool()));
    if (machine.busy()) {
      page.append("**The machine was busy with others: look at the ratios alone.**\n\n");
    }
    page.append(
        "| goal | ours | baseline | ratio | promised | kept |\n|---|---|---|---|---|---|\n");
    study.goals().forEach(goal -> page.append(goal.row()));
    raw(study, page);
    page.append("\n## Not measured\n\n");
    NOT_MEASURED.forEach(line -> page.append("- ").append(line).append('\n'));
    page.append("\n## Commands\n\n");
    COMMANDS.forEach(line -> page.append("    ").append(line).append('\n'));
    return page.toString();
  }

  private static void raw(ImportStudy study, StringBuilder page) {
    page.append("\n## Raw numbers\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "- a process that has just started, s: preview %.2f, stored %.2f%n",
            study.first().preview() / 1e3,
            study.first().store() / 1e3));
    for (ImportStudy.Turn turn : study.turns()) {
      page.append(
          String.format(
              Locale.ROOT,
              "- s: baseline %.2f; ours %.2f (preview before it %.2f, heap %.0f MB); again %.2f"
                  + " (preview %.2f, heap %.0f MB)%n",
              turn.plain() / 1e3,
              turn.ours().store() / 1e3,
              turn.ours().preview() / 1e3,
              turn.ours().heap() / MEGABYTE,
              turn.again().store() / 1e3,
              turn.again().preview() / 1e3,
              turn.again().heap() / MEGABYTE));
    }
    page.append(
        String.format(
            Locale.ROOT,
            "- canary, ms: %s%n",
            Arrays.stream(study.canary())
                .mapToObj(value -> String.format(Locale.ROOT, "%.0f", value))
                .collect(Collectors.joining(", "))));
  }

  private static String json(ImportStudy study) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("machine", study.machine());
    tree.put("fills", study.size().fills());
    tree.put("rounds", study.size().rounds());
    tree.put("heapMegabytes", study.size().heap());
    tree.put("fileBytes", study.fileBytes());
    tree.put("baseline", study.tool());
    tree.put("commands", COMMANDS);
    tree.put("goals", study.goals().stream().map(Goal::tree).toList());
    tree.put("firstInAFreshProcess", study.first());
    tree.put("turns", study.turns());
    tree.put("canaryMillis", study.canary());
    tree.put("notMeasured", NOT_MEASURED);
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
  }
}
