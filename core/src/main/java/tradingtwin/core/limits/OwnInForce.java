package tradingtwin.core.limits;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.engine.gate.Limits;

/// A trader's own limits at a moment, name by name.
///
/// @param each what holds of each limit that was ever stated
public record OwnInForce(Map<OwnLimitName, Held> each) {
  public OwnInForce {
    each = Map.copyOf(each);
  }

  /// One limit.
  ///
  /// @param limits what holds of it; a looser value that waits is not in it yet
  /// @param last what was stated last; none where it was given up
  /// @param pendingFrom when the last stated value takes over; none where it holds already
  public record Held(Limits limits, Limits last, @Nullable Instant pendingFrom) {}

  /// All of them together.
  public Limits limits() {
    return each.values().stream().map(Held::limits).reduce(Limits.NONE, Limits::and);
  }
}
