package tradingtwin.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tradingtwin.app.files.FillFile;

/// What can be said about a file of fills; shared by the commands that read one.
final class FileOptions {
  @Parameters(paramLabel = "FILE", description = "A broker's CSV export, or our own template.")
  private @Nullable Path file;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description =
          "Where days begin, and the zone of times that carry none, for instance Europe/Berlin.")
  private @Nullable String timezone;

  @Option(
      names = "--format",
      paramLabel = "ID",
      description = "Read the file as this format instead of recognising it.")
  private @Nullable String format;

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      description = "Which number of a date comes first where no row settles it: dmy, mdy or ymd.")
  private @Nullable String dateOrder;

  @Option(
      names = "--mapping",
      paramLabel = "JSON",
      description = "Read the file by these columns; the shape is requests/column-mapping.")
  private @Nullable Path mapping;

  FillFile file() {
    return new FillFile(Objects.requireNonNull(file), timezone, format, dateOrder, mapping);
  }
}
