package tradingtwin.bench.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two forms of a run's report.
///
/// @param page for people, Markdown
/// @param json for programs
public record Reports(String page, String json) {

  public static Reports of(Detection run) {
    return new Reports(ReportPage.of(run), ReportJson.of(run));
  }

  /// Writes `detection.md` and `detection.json` into that folder.
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("detection.md"), page);
      Files.writeString(folder.resolve("detection.json"), json + "\n");
    } catch (IOException problem) {
      throw new UncheckedIOException("the reports cannot be written to " + folder, problem);
    }
  }
}
