package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.EntryKind;

/// What a file would bring.
///
/// @param besides what it holds besides fills, by kind
/// @param otherRows rows that are neither and are left out
@JsonInclude(JsonInclude.Include.NON_NULL)
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
    List<LineError> errors,
    @Nullable List<Besides> besides,
    @Nullable Integer otherRows) {
  public CsvPreview {
    firstRows = List.copyOf(firstRows);
    errors = List.copyOf(errors);
    besides = besides == null ? null : List.copyOf(besides);
  }

  /// Entries of one kind.
  public record Besides(EntryKind kind, int count, @JsonProperty("new") int fresh) {}

  /// A row that could not be read.
  public record LineError(int line, String message) {}
}
