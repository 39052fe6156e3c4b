package tradingtwin.bench.speed;

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

/// The two forms of a speed study.
///
/// @param page for people, Markdown
/// @param json for programs
public record SpeedReport(String page, String json) {
  private static final List<String> COMMANDS =
      List.of(
          "./twin bench speed",
          "cc -O3 -o indicators bench/baselines/indicators.c -lm && ./indicators 1000000 15");
  private static final List<String> NOT_MEASURED =
      List.of(
          "Import, gate, jobs, relay, edge, fan-out and start-up: this command measures the"
              + " engine.",
          "TA-Lib's Java port and ta4j beside our indicators.",
          "Features apart from permutations: the fewest rounds a policy allows, 99, stand for"
              + " none.");

  public static SpeedReport of(SpeedStudy study) {
    return new SpeedReport(page(study), json(study));
  }

  /// Writes `speed.md` and `speed.json` into that folder.
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("speed.md"), page);
      Files.writeString(folder.resolve("speed.json"), json + "\n");
    } catch (IOException problem) {
      throw new UncheckedIOException("the reports cannot be written to " + folder, problem);
    }
  }

  private static String page(SpeedStudy study) {
    StringBuilder page = new StringBuilder(4096);
    page.append("# How fast the engine is\n\n");
    Surroundings machine = study.machine();
    page.append(
            String.format(
                Locale.ROOT,
                "Java %s, %s, %d × %s, %s. Load average %.1f before, %.1f after.\n",
                machine.java(),
                machine.system(),
                machine.processors(),
                machine.processor(),
                machine.compiler().isEmpty() ? "no C compiler" : machine.compiler(),
                machine.loadBefore(),
                machine.loadAfter()))
        .append('\n');
    page.append(trust(study)).append("\n\n");
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

  private static void raw(SpeedStudy study, StringBuilder page) {
    page.append("\n## Raw numbers\n\n");
    for (SpeedStudy.Pair pair : study.indicators()) {
      page.append(
              String.format(
                  Locale.ROOT,
                  "- indicators, M bars/s: ours %.1f, C from running sums %.1f, C in two passes"
                      + " %.1f",
                  pair.own(),
                  pair.running(),
                  pair.twoPasses()))
          .append('\n');
    }
    page.append(String.format(Locale.ROOT, "- scoring, ms: %s", list(study.scoringMillis())))
        .append('\n');
    for (Growth each : study.growth()) {
      page.append(
              String.format(
                  Locale.ROOT,
                  "- %,d rounds, processor µs a fill: %,d fills %s; %,d fills %s",
                  each.rounds(),
                  each.few(),
                  list(each.fewMicros()),
                  each.many(),
                  list(each.manyMicros())))
          .append('\n');
    }
    for (Memory each : study.memory()) {
      page.append(
              String.format(
                  Locale.ROOT,
                  "- %,d fills, bytes a fill: the fills themselves %.0f, alive at most beside them"
                      + " while scoring %.0f, allocated in all %.0f",
                  each.fills(),
                  each.held(),
                  each.peak(),
                  each.allocated()))
          .append('\n');
    }
    page.append(String.format(Locale.ROOT, "- canary, ms: %s", list(study.canary()))).append('\n');
  }

  private static String trust(SpeedStudy study) {
    String how =
        "Medians; ours and C in turns, JMH; scoring with the serial collector on one thread,"
            + " candles at hand, money apart; growth in turns, by processor time.";
    if (study.quick()) {
      return how + " **A quick run: it shows that everything runs, and nothing else.**";
    }
    return study.machine().busy()
        ? how + " **The machine was busy with others: wall-clock figures are those of a queue.**"
        : how;
  }

  private static String list(double[] values) {
    return Arrays.stream(values)
        .mapToObj(value -> String.format(Locale.ROOT, "%.2f", value))
        .collect(Collectors.joining(", "));
  }

  private static String json(SpeedStudy study) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("machine", study.machine());
    tree.put("quick", study.quick());
    tree.put("commands", COMMANDS);
    tree.put("goals", study.goals().stream().map(Goal::tree).toList());
    tree.put("indicatorsMillionBarsASecond", study.indicators());
    tree.put("scoringMillis", study.scoringMillis());
    tree.put("growth", study.growth());
    tree.put("memory", study.memory());
    tree.put("canaryMillis", study.canary());
    tree.put("notMeasured", NOT_MEASURED);
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
  }
}
