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

  /// On which side of the trader's own usual value it lies.
  public enum Direction {
    ABOVE,
    BELOW,
    NONE
  }
}
