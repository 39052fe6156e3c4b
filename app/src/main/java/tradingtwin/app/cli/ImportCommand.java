package tradingtwin.app.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tradingtwin.app.files.FilePreview;
import tradingtwin.contracts.json.ContractJson;

/// `import`: what becomes of a file, without a server.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "See what an import would read; nothing is stored.",
    subcommands = ImportCommand.Preview.class,
    synopsisSubcommandLabel = "preview")
final class ImportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    command.usage(command.getErr());
    return TwinCommand.NOT_UNDERSTOOD;
  }

  /// `import preview`.
  @Command(
      name = "preview",
      mixinStandardHelpOptions = true,
      description = "Read a file as an import would and show the result.")
  static final class Preview implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private FileOptions options = new FileOptions();

    @Option(names = "--json", description = "Print every fill and every unread line as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      var command = Objects.requireNonNull(spec).commandLine();
      var preview = FilePreview.of(options.file().read());
      if (json) {
        command
            .getOut()
            .println(
                ContractJson.strict().writerWithDefaultPrettyPrinter().writeValueAsString(preview));
      } else {
        summarise(preview, command.getOut());
      }
      if (preview.format() == null) {
        preview.errors().forEach(problem -> command.getErr().println(problem.message()));
        return TwinCommand.NOT_UNDERSTOOD;
      }
      return 0;
    }

    private static void summarise(FilePreview preview, PrintWriter out) {
      if (preview.format() == null) {
        return;
      }
      out.printf(
          "%s: %d fills, %d lines not read%n",
          preview.format(), preview.trades().size(), preview.errors().size());
      preview
          .errors()
          .forEach(problem -> out.printf("  line %d: %s%n", problem.line(), problem.message()));
    }
  }
}
