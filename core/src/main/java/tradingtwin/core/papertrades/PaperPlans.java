package tradingtwin.core.papertrades;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PretradeIntent.Timeframe;

/// How a declared plan is read where it is played on paper.
public final class PaperPlans {
  private PaperPlans() {}

  /// How long one bar of a timeframe lasts.
  public static Duration length(Timeframe timeframe) {
    return switch (timeframe) {
      case _1M -> Duration.ofMinutes(1);
      case _5M -> Duration.ofMinutes(5);
      case _15M -> Duration.ofMinutes(15);
      case _1H -> Duration.ofHours(1);
      case _4H -> Duration.ofHours(4);
      case _1D -> Duration.ofDays(1);
      case _1W -> Duration.ofDays(7);
    };
  }

  /// A level on its own side of the entry; one on the other side is none.
  ///
  /// @param side 1 above the entry, -1 below it
  public static Optional<BigDecimal> beyond(
      @Nullable BigDecimal entry, @Nullable BigDecimal level, int side) {
    return entry != null
            && entry.signum() > 0
            && level != null
            && level.signum() > 0
            && level.compareTo(entry) == side
        ? Optional.of(level)
        : Optional.empty();
  }
}
