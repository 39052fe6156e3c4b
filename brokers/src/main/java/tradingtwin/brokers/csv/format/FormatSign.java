package tradingtwin.brokers.csv.format;

import java.util.List;

/// How a format is recognised.
///
/// @param id stable, `broker-kind`
/// @param name for people
/// @param broker whose fills these are
public record FormatSign(
    String id, String name, String broker, ZoneRule zone, List<Column> columns) {

  public FormatSign {
    columns = List.copyOf(columns);
  }

  /// The names of the required columns that a header, spelled by [Column#normal], lacks.
  public List<String> missingFrom(List<String> header) {
    return columns.stream()
        .filter(c -> c.required() && c.indexIn(header) < 0)
        .map(Column::name)
        .toList();
  }

  public int foundIn(List<String> header) {
    return (int) columns.stream().filter(c -> c.indexIn(header) >= 0).count();
  }

  public int requiredColumns() {
    return (int) columns.stream().filter(Column::required).count();
  }
}
