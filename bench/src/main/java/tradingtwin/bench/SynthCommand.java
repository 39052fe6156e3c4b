package tradingtwin.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.strategy.Family;
import tradingtwin.bench.synth.SyntheticTrader;
import tradingtwin.bench.synth.TraderFolder;
import tradingtwin.engine.bias.BiasLabel;

/// `synth`: one invented trader as files.
@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Write one invented trader: fills.csv, candles and truth.json.")
final class SynthCommand implements Callable<Integer> {
  @Option(names = "--family", description = "One of ${COMPLETION-CANDIDATES}.")
  private Family family = Family.RANDOM;

  @Option(names = "--dose", paramLabel = "HABIT=DOSE", description = "A habit and 0 to 1 of it.")
  private Map<BiasLabel, Double> doses = Map.of();

  @Option(names = "--seed", description = "Names market, person and luck.")
  private long seed = 1;

  @Option(names = "--decisions", description = "How long the record is.")
  private int decisions = 200;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder.")
  private Path out = Path.of("trader");

  @Override
  public Integer call() {
    var trader = SyntheticTrader.of(family, new Doses(doses), seed, decisions);
    TraderFolder.write(trader, out);
    System.out.println(
        trader.diary().deeds().size()
            + " decisions, "
            + trader.fills().size()
            + " fills in "
            + out);
    return 0;
  }
}
