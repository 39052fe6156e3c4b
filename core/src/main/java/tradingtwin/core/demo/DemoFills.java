package tradingtwin.core.demo;

import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.core.trades.ImportingFiles;
import tradingtwin.core.trades.Imports;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.core.trades.SimilarAre;

/// The fills of the demo trader, brought in like anybody's file.
public final class DemoFills {
  private static final String FILE = "demo-fills.csv";

  private final DemoFile file;
  private final ImportingFiles files;
  private final RunningImports imports;

  DemoFills(DemoFile file, ImportingFiles files, RunningImports imports) {
    this.file = file;
    this.files = files;
    this.imports = imports;
  }

  /// The demo file, or nothing where none is shipped.
  @FunctionalInterface
  public interface DemoFile {
    java.util.Optional<byte[]> read();
  }

  /// Refuses where no demo file is shipped.
  public void requireShipped() {
    byte[] _ = content();
  }

  /// Starts the import; returns the job's id.
  public String bring(String userId) {
    CsvPreview preview =
        files.preview(
            userId, ImportingFiles.Upload.of(FILE, content(), null, null), Imports.Source.DEMO);
    return imports.start(
        userId, preview.importId(), "import:demo:" + preview.importId(), SimilarAre.SAME);
  }

  private byte[] content() {
    return file.read()
        .orElseThrow(
            () ->
                RefusedException.of(
                    ProblemCode.UNAVAILABLE, "No demo data is part of this installation."));
  }
}
