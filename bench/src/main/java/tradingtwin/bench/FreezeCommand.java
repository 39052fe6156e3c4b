package tradingtwin.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tradingtwin.bench.detection.Frozen;

/// `freeze`: the thresholds in force, written down before a held-out seed is opened.
@Command(
    name = "freeze",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Write down the thresholds in force; commit the line, then open a held-out seed.")
final class FreezeCommand implements Callable<Integer> {
  static final Path USUAL = Path.of("bench", "frozen.txt");

  @Option(names = "--file", paramLabel = "FILE", description = "Where the line goes.")
  private Path file = USUAL;

  @Override
  public Integer call() {
    Frozen now = Frozen.now();
    now.writeTo(file);
    System.out.println(now.version() + " " + now.digest());
    return 0;
  }
}
