package tradingtwin.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/// The two forms of a speed study.
///
/// @param page for people, Markdown
/// @param json for programs
public record SpeedReport(String page, String json) {
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int ONE_USER = 100_000;
  private static final int FEW_ROUNDS = 99;
  private static final int ALL_ROUNDS = 1999;

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
    page.append("# How fast it is\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "Java %s, %d processors. Medians; JMH, scoring on one thread with the serial "
                + "collector, candles at hand, money apart.%n%n",
            study.java(),
            study.processors()));
    page.append("| goal | measured |\n|---|---|\n");
    page.append(indicators(study));
    page.append(
        String.format(
            Locale.ROOT,
            "| 100,000 fills of one user, all statistics, 1,999 rounds: at most 3 s | %s s |%n",
            text(study.microsPerFill(ONE_USER, ALL_ROUNDS), ONE_USER / 1e6)));
    page.append(
        String.format(
            Locale.ROOT,
            "| cost a fill, 1,000,000 over 10,000 fills, 99 rounds: at most 1.2 | %s |%n",
            growth(study, FEW_ROUNDS)));
    page.append(
        String.format(
            Locale.ROOT,
            "| the same with 1,999 rounds: at most 2.5 | %s |%n",
            growth(study, ALL_ROUNDS)));
    page.append("\n| fills | rounds | ms | µs a fill |\n|---|---|---|---|\n");
    for (SpeedStudy.Scoring each : study.scorings()) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %,d | %,d | %,.1f | %.2f |%n",
              each.fills(),
              each.rounds(),
              each.millis(),
              each.microsPerFill()));
    }
    page.append("\nBytes a fill; the goal is 400 at most, and linear.\n\n");
    page.append("| fills | the fills themselves | alive at most while scoring | allocated |\n");
    page.append("|---|---|---|---|\n");
    for (Memory each : study.memory()) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %,d | %,.0f | %,.0f | %,.0f |%n",
              each.fills(),
              each.held(),
              each.peak(),
              each.allocated()));
    }
    return page.toString();
  }

  private static String indicators(SpeedStudy study) {
    double own = IndicatorBenchmark.BARS / study.indicators() * 1e3;
    if (study.plainLoop().isEmpty()) {
      return String.format(
          Locale.ROOT,
          "| RSI 14, ATR 14, Bollinger 20, SMA 20 beside plain C | %.1f M bars/s; no C compiler "
              + "here |%n",
          own);
    }
    double plain = IndicatorBenchmark.BARS / study.plainLoop().get().running() * 1e3;
    double careful = IndicatorBenchmark.BARS / study.plainLoop().get().twoPasses() * 1e3;
    return String.format(
        Locale.ROOT,
        "| RSI 14, ATR 14, Bollinger 20, SMA 20: at least 0.8 × plain C -O3 | %.1f M bars/s. C "
            + "from running sums, which loses digits: %.1f, so %.2f ×. C in two passes: %.1f, so "
            + "%.2f × |%n",
        own,
        plain,
        own / plain,
        careful,
        own / careful);
  }

  private static String growth(SpeedStudy study, int rounds) {
    OptionalDouble few = study.microsPerFill(FEW, rounds);
    OptionalDouble many = study.microsPerFill(MANY, rounds);
    return few.isPresent() ? text(many, 1 / few.getAsDouble()) : "not measured";
  }

  private static String text(OptionalDouble value, double times) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.2f", value.getAsDouble() * times)
        : "not measured";
  }

  private static String json(SpeedStudy study) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("java", study.java());
    tree.put("processors", study.processors());
    tree.put("indicatorNanosPerMillionBars", study.indicators());
    study.plainLoop().ifPresent(nanos -> tree.put("plainLoopNanosPerMillionBars", nanos));
    tree.put("scorings", study.scorings());
    tree.put("memory", study.memory());
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
  }
}
