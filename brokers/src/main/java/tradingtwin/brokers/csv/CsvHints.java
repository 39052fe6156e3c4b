package tradingtwin.brokers.csv;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the trader says about a file that the file does not say itself.
///
/// @param statementZone the zone of times that carry none; null when not said
/// @param formatId read the file as this format and no other; null to recognise it
public record CsvHints(@Nullable ZoneId statementZone, @Nullable String formatId) {

  public static CsvHints none() {
    return new CsvHints(null, null);
  }

  public CsvHints inZone(ZoneId zone) {
    return new CsvHints(zone, formatId);
  }

  public CsvHints readAs(String format) {
    return new CsvHints(statementZone, format);
  }
}
