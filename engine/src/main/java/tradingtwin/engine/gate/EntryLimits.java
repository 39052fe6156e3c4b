package tradingtwin.engine.gate;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// How often, when and in what may be entered.
///
/// @param mostADay entries of a day
/// @param ownShare share of the trader's own days whose number of entries is not to be exceeded
/// @param hours windows of the day, each of which must hold the entry; none means any time
/// @param symbols allowed symbols; empty means any
public record EntryLimits(
    OptionalInt mostADay,
    OptionalDouble ownShare,
    List<Hours> hours,
    Optional<Set<String>> symbols) {

  /// A window of the trader's day. One that ends before it begins runs over midnight.
  ///
  /// @param from its first instant
  /// @param to the first instant after it
  public record Hours(LocalTime from, LocalTime to) {
    public Hours {
      if (from.equals(to)) {
        throw new IllegalArgumentException("a window lasts: " + from);
      }
    }

    /// Whether a time lies inside.
    public boolean hold(LocalTime time) {
      boolean begun = !time.isBefore(from);
      boolean notOver = time.isBefore(to);
      return from.isBefore(to) ? begun && notOver : begun || notOver;
    }
  }

  /// No limit.
  public static final EntryLimits NONE =
      new EntryLimits(OptionalInt.empty(), OptionalDouble.empty(), List.of(), Optional.empty());

  public EntryLimits {
    hours = List.copyOf(hours);
    symbols = symbols.map(Set::copyOf);
    double share = ownShare.orElse(1);
    if (mostADay.orElse(0) < 0 || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("not a limit on entries: " + mostADay + " " + ownShare);
    }
  }

  EntryLimits and(EntryLimits other) {
    return new EntryLimits(
        Strictest.least(mostADay, other.mostADay),
        Strictest.least(ownShare, other.ownShare),
        Strictest.all(hours, other.hours),
        Strictest.common(symbols, other.symbols));
  }
}
