package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What a file would bring.
public record CsvPreview(
    String importId,
    String fileName,
    String format,
    String formatName,
    String broker,
    String timezone,
    boolean zoneStated,
    int total,
    @JsonProperty("new") int fresh,
    int duplicate,
    int similar,
    int changed,
    int failed,
    List<TradePreview> firstRows,
    List<LineError> errors) {
  public CsvPreview {
    firstRows = List.copyOf(firstRows);
    errors = List.copyOf(errors);
  }

  /// A row that could not be read.
  public record LineError(int line, String message) {}
}
