package tradingtwin.brokers.csv;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.format.DateOrder;

/// What the trader says about a file that the file does not say itself.
///
/// @param statementZone the zone of times that carry none; null when not said
/// @param formatId read the file as this format and no other; null to recognise it
/// @param dateOrder which number of a date comes first, where no row of the file settles it; null
///     when not said
/// @param mapping read the file by these columns, whatever it looks like; null when not said
/// @param saved mappings of the trader's own, by whose header a file is recognised
/// @param contractSizes what one contract of a future holds, by its product: `MES` → 5
public record CsvHints(
    @Nullable ZoneId statementZone,
    @Nullable String formatId,
    @Nullable DateOrder dateOrder,
    @Nullable ColumnMapping mapping,
    List<ColumnMapping> saved,
    Map<String, BigDecimal> contractSizes) {

  public CsvHints {
    saved = List.copyOf(saved);
    contractSizes = Map.copyOf(contractSizes);
  }

  public CsvHints(@Nullable ZoneId statementZone, @Nullable String formatId) {
    this(statementZone, formatId, null, null, List.of(), Map.of());
  }

  public static CsvHints none() {
    return new CsvHints(null, null);
  }

  public CsvHints inZone(@Nullable ZoneId zone) {
    return new CsvHints(zone, formatId, dateOrder, mapping, saved, contractSizes);
  }

  public CsvHints readAs(@Nullable String format) {
    return new CsvHints(statementZone, format, dateOrder, mapping, saved, contractSizes);
  }

  public CsvHints dated(@Nullable DateOrder order) {
    return new CsvHints(statementZone, formatId, order, mapping, saved, contractSizes);
  }

  public CsvHints mappedBy(@Nullable ColumnMapping columns) {
    return new CsvHints(statementZone, formatId, dateOrder, columns, saved, contractSizes);
  }

  public CsvHints knowing(List<ColumnMapping> mappings) {
    return new CsvHints(statementZone, formatId, dateOrder, mapping, mappings, contractSizes);
  }

  public CsvHints holding(Map<String, BigDecimal> units) {
    return new CsvHints(statementZone, formatId, dateOrder, mapping, saved, units);
  }
}
