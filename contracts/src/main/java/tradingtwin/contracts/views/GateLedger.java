package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What entries brought that kept the verdict, went against it, or never asked.
///
/// @param groups obeyed, overridden, ignored, ungated
/// @param since first use of the gate
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateLedger(List<Group> groups, @Nullable Instant since) {
  public GateLedger {
    groups = List.copyOf(groups);
  }

  /// One way to enter.
  ///
  /// @param kind how the entries stood to the gate
  /// @param meanR mean result, R net of fees; absent below needed
  /// @param low lower end of the 90 % interval; absent below needed
  /// @param high upper end of the 90 % interval; absent below needed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Group(
      Kind kind,
      int n,
      int needed,
      @Nullable Double meanR,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double meanAdherence) {

    /// How the entries stood to the gate.
    public enum Kind {
      OBEYED,
      OVERRIDDEN,
      IGNORED,
      UNGATED
    }
  }
}
