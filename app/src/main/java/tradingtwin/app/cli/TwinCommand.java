package tradingtwin.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tradingtwin.app.home.Refusal;

/// The root of all commands.
@Command(
    name = "twin",
    description = "Your own disciplined twin.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      AnalyzeCommand.class,
      ImportCommand.class,
      DispositionCommand.class,
      IndicatorsCommand.class,
      CommandLine.HelpCommand.class
    })
public final class TwinCommand {
  /// The machine or the folder refused.
  public static final int REFUSED = 1;

  /// The input was not understood.
  public static final int NOT_UNDERSTOOD = 2;

  private TwinCommand() {}

  /// Runs one command.
  ///
  /// @return the exit code
  public static int execute(PrintStream out, PrintStream err, String... arguments) {
    var printer = new PrintWriter(out, true, StandardCharsets.UTF_8);
    var complaints = new PrintWriter(err, true, StandardCharsets.UTF_8);
    var line =
        new CommandLine(new TwinCommand())
            .setOut(printer)
            .setErr(complaints)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((problem, command, _) -> explain(problem, command));
    var code = arguments.length == 0 ? usage(line) : line.execute(arguments);
    printer.flush();
    complaints.flush();
    return code;
  }

  private static int usage(CommandLine line) {
    line.usage(line.getErr());
    return NOT_UNDERSTOOD;
  }

  private static int explain(Exception problem, CommandLine command) {
    if (problem instanceof Refusal refusal) {
      command.getErr().println(refusal.sentence());
      LoggerFactory.getLogger(TwinCommand.class).error("refused", refusal);
      return REFUSED;
    }
    LoggerFactory.getLogger(TwinCommand.class).error("unexpected", problem);
    command
        .getErr()
        .println(
            "Something went wrong that should not have: " + problem.getClass().getSimpleName());
    return REFUSED;
  }
}
