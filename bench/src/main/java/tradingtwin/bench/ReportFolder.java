package tradingtwin.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a command's reports go: the committed ones are replaced by a whole run alone.
final class ReportFolder {
  static final Path COMMITTED = Path.of("bench", "reports");
  static final Path PASSING = Path.of("bench", "target", "reports");

  private ReportFolder() {}

  /// The folder that was asked for, else the one for such a run.
  static Path of(@Nullable Path asked, boolean whole) {
    if (asked != null) {
      return asked;
    }
    return whole ? COMMITTED : PASSING;
  }
}
