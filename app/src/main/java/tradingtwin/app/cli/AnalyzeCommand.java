package tradingtwin.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tradingtwin.app.analysis.Analysing;
import tradingtwin.app.analysis.HtmlReport;
import tradingtwin.app.analysis.OwnPrices;
import tradingtwin.app.analysis.TextReport;
import tradingtwin.app.files.FillFile;
import tradingtwin.app.home.Refusal;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.views.Bars;

/// `analyze`: what a file shows, without a server and without keeping anything.
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Show what a file of fills says about habits.")
final class AnalyzeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private FileOptions options = new FileOptions();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(
      names = "--candles",
      paramLabel = "FILE|DIR",
      description = "Price bars as CSV: time, open, high, low, close, volume; symbol by file name.")
  private @Nullable Path candles;

  @Option(names = "--html", paramLabel = "FILE", description = "Also write it as one HTML page.")
  private @Nullable Path html;

  @Override
  public Integer call() {
    var file = options.file();
    return switch (file.read()) {
      case CsvReading.Recognised read -> show(read, file.zone());
      case CsvReading.Unknown unknown -> complain(FillFile.complaint(unknown));
      case CsvReading.Refused refused -> complain(refused.reason());
    };
  }

  private int show(CsvReading.Recognised read, @Nullable ZoneId home) {
    var own = candles == null ? List.<Bars>of() : OwnPrices.at(candles);
    var analysis = Analysing.of(read, own, home);
    if (html != null) {
      write(html, HtmlReport.of(analysis));
    }
    var out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(
          ContractJson.strict().writerWithDefaultPrettyPrinter().writeValueAsString(analysis));
    } else {
      out.print(TextReport.of(analysis));
    }
    return 0;
  }

  private int complain(String sentence) {
    Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
    return TwinCommand.NOT_UNDERSTOOD;
  }

  private static void write(Path file, String page) {
    try {
      Files.writeString(file, page);
    } catch (IOException problem) {
      throw new Refusal("The file " + file + " cannot be written.", problem);
    }
  }
}
