package tradingtwin.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tradingtwin.app.home.Refusal;
import tradingtwin.brokers.csv.ColumnMapping;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.core.trades.FileHints;

/// A file on this machine, and what the trader says about it.
///
/// @param timezone zone of times that carry none, `Europe/Berlin`; null when not said
/// @param format id of the format to read it as; null to recognise it
/// @param dateOrder `ymd`, `mdy` or `dmy`, where no row settles it; null when not said
/// @param mapping a file that says which column means what (`requests/column-mapping`); null for
///     none
public record FillFile(
    Path path,
    @Nullable String timezone,
    @Nullable String format,
    @Nullable String dateOrder,
    @Nullable Path mapping) {

  /// What an import would make of the file.
  ///
  /// @throws Refusal when there is no such file, zone or format
  public CsvReading read() {
    var formats = new CsvImport();
    var known = formats.knownFormats().stream().map(CsvImport.KnownFormat::id).toList();
    if (format != null && !known.contains(format)) {
      throw new Refusal(
          "There is no format '" + format + "'; known are " + String.join(", ", known) + ".");
    }
    try (var file = Files.newInputStream(path)) {
      return formats.read(file, new CsvHints(zone(), format).dated(order()).mappedBy(columns()));
    } catch (NoSuchFileException missing) {
      throw new Refusal("There is no file " + path + ".", missing);
    } catch (IOException problem) {
      throw new Refusal("The file " + path + " cannot be read.", problem);
    }
  }

  /// The zone that was said; null when none was.
  ///
  /// @throws Refusal when there is no such zone
  public @Nullable ZoneId zone() {
    try {
      return timezone == null ? null : ZoneId.of(timezone);
    } catch (DateTimeException unknown) {
      throw new Refusal(
          "There is no time zone '" + timezone + "': use a name such as Europe/Berlin.", unknown);
    }
  }

  private @Nullable DateOrder order() {
    if (dateOrder == null) {
      return null;
    }
    return switch (dateOrder) {
      case "ymd" -> DateOrder.YEAR_FIRST;
      case "mdy" -> DateOrder.MONTH_FIRST;
      case "dmy" -> DateOrder.DAY_FIRST;
      default ->
          throw new Refusal("There is no date order '" + dateOrder + "'; known are ymd, mdy, dmy.");
    };
  }

  /// Held against the same schema as a mapping that comes over the wire.
  private @Nullable ColumnMapping columns() {
    if (mapping == null) {
      return null;
    }
    try {
      var json = ContractJson.strict();
      var said = json.readTree(Files.readAllBytes(mapping));
      var wrong = new SchemaCatalogue().violations("requests/column-mapping.json", said);
      if (!wrong.isEmpty()) {
        throw new Refusal(
            "The mapping does not fit: "
                + wrong.getFirst().pointer()
                + " "
                + wrong.getFirst().message());
      }
      return FileHints.mapping(
          json.treeToValue(said, tradingtwin.contracts.requests.ColumnMapping.class));
    } catch (JacksonException | RefusedException unreadable) {
      throw new Refusal("The mapping " + mapping + " cannot be read.", unreadable);
    } catch (NoSuchFileException missing) {
      throw new Refusal("There is no file " + mapping + ".", missing);
    } catch (IOException problem) {
      throw new Refusal("The file " + mapping + " cannot be read.", problem);
    }
  }

  /// A zone by the name that people know: UTC rather than Z.
  public static String zoneName(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }

  /// Why a file could not be read, in words that name what was seen.
  public static String complaint(CsvReading.Unknown unknown) {
    var seen =
        "The format of this file is not known. Columns seen: "
            + String.join(", ", unknown.columnsSeen())
            + ".";
    return unknown.nearest().stream()
        .findFirst()
        .map(
            near ->
                seen
                    + " Nearest is "
                    + near.formatName()
                    + ", which also has: "
                    + String.join(", ", near.missingColumns())
                    + ".")
        .orElse(seen);
  }
}
