package tradingtwin.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import tradingtwin.bench.speed.QuickTable;

/// `./twin bench`: alone a table of first figures, with a word after it a whole study.
@Command(
    name = "twin bench",
    mixinStandardHelpOptions = true,
    description = "How fast and how good.",
    subcommands = {
      DetectionCommand.class,
      SynthCommand.class,
      SpeedCommand.class,
      GateCommand.class,
      ImportCommand.class,
      FreezeCommand.class,
      ReachCommand.class
    })
public final class BenchApplication implements Runnable {

  public static void main(String[] args) {
    System.exit(commands().execute(args));
  }

  static CommandLine commands() {
    return new CommandLine(new BenchApplication()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    QuickTable.print(System.out);
  }
}
