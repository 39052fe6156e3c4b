package tradingtwin.bench;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tradingtwin.bench.detection.ReachStudy;
import tradingtwin.engine.bias.BiasLabel;

/// `reach`: how far the intervals of costs must reach, on a development seed.
@Command(
    name = "reach",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "How far intervals of costs must reach to hold nine in ten true costs.")
final class ReachCommand implements Callable<Integer> {
  @Option(names = "--seed", description = "A development seed, below 1000000.")
  private long seed = 1;

  @Option(names = "--habits", split = ",", description = "Which; all where none is named.")
  private List<BiasLabel> habits = List.of();

  @Option(names = "--traders", description = "Traders a habit.")
  private int traders = 400;

  @Option(names = "--threads", description = "Traders looked at side by side.")
  private int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

  @Override
  public Integer call() {
    System.out.println(ReachStudy.of(seed, habits, traders, threads, System.err));
    return 0;
  }
}
