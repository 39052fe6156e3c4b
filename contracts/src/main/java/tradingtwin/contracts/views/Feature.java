package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One number that a claim rests on.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feature(
    String name,
    double value,
    String unit,
    @Nullable Double baseline,
    @Nullable Double percentile,
    @Nullable Double threshold,
    Direction direction) {

  /// Direction in the schema's words.
  public enum Direction {
    ABOVE,
    BELOW,
    NONE
  }
}
