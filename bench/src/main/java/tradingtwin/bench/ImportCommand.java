package tradingtwin.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tradingtwin.bench.imports.ImportReport;
import tradingtwin.bench.imports.ImportStudy;

/// `import`: a million fills beside plain COPY.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measure storing a file of fills beside COPY and INSERT of the same rows.")
final class ImportCommand implements Callable<Integer> {
  @Option(names = "--fills", paramLabel = "N", description = "Fills in the file.")
  private int fills = ImportStudy.Size.USUAL.fills();

  @Option(names = "--rounds", paramLabel = "N", description = "How often both take their turn.")
  private int rounds = ImportStudy.Size.USUAL.rounds();

  @Option(names = "--heap", paramLabel = "MB", description = "Heap of the storing process.")
  private int heap = ImportStudy.Size.USUAL.heap();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where the reports go: bench/reports for the usual size, else bench/target/reports.")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    ImportStudy.Size size = new ImportStudy.Size(fills, rounds, heap);
    ImportReport report = ImportReport.of(ImportStudy.run(size));
    Path folder = ReportFolder.of(out, size.equals(ImportStudy.Size.USUAL));
    report.writeTo(folder);
    System.err.println("Reports: " + folder);
    System.out.println(report.page());
    return 0;
  }
}
