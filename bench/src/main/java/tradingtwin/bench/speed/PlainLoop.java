package tradingtwin.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The plain C loop, compiled and run where there is a compiler.
final class PlainLoop {
  private static final int RUNS = 15;
  private static final int MOST_SECONDS = 120;

  private PlainLoop() {}

  /// Median nanoseconds of a run.
  ///
  /// @param running with Bollinger from running sums
  /// @param twoPasses with Bollinger in two passes over each window
  record Nanos(double running, double twoPasses) {}

  /// A run over so many bars; empty where it cannot be compiled.
  static Optional<Nanos> nanos(Path source, int bars) {
    try {
      Path folder = Files.createTempDirectory("twin-baseline");
      Path program = folder.resolve("indicators");
      try {
        Optional<String> built =
            run(List.of("cc", "-O3", "-o", program.toString(), source.toString(), "-lm"));
        return built
            .flatMap(_ -> measured(program, bars))
            .map(said -> List.of(said.split(" ", -1)))
            .map(
                said ->
                    new Nanos(Double.parseDouble(said.get(0)), Double.parseDouble(said.get(1))));
      } finally {
        Files.deleteIfExists(program);
        Files.deleteIfExists(folder);
      }
    } catch (IOException noCompiler) {
      return Optional.empty();
    }
  }

  /// The compiler's name and version; empty without one.
  static String compiler() {
    try {
      return run(List.of("cc", "--version"))
          .map(said -> said.lines().findFirst().orElse(""))
          .orElse("");
    } catch (IOException none) {
      return "";
    }
  }

  private static Optional<String> measured(Path program, int bars) {
    try {
      return run(List.of(program.toString(), Integer.toString(bars), Integer.toString(RUNS)));
    } catch (IOException notRunnable) {
      return Optional.empty();
    }
  }

  /// What the command prints; empty when it fails.
  private static Optional<String> run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        return Optional.empty();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    return Optional.of(said);
  }
}
