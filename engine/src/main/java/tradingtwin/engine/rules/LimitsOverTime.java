package tradingtwin.engine.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tradingtwin.engine.gate.Limits;

/// A trader's own limits as they were in force, from moment to moment.
///
/// @param from what holds from each moment on; nothing held before the first
public record LimitsOverTime(NavigableMap<Instant, Limits> from) {

  /// Nothing was ever stated.
  public static final LimitsOverTime NONE = new LimitsOverTime(new TreeMap<>());

  public LimitsOverTime {
    from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
  }

  /// The limits in force at `t`; a later word does not change them.
  public Limits at(Instant t) {
    var held = from.floorEntry(t);
    return held == null ? Limits.NONE : held.getValue();
  }

  /// Whether such a limit was ever in force.
  boolean ever(Predicate<Limits> such) {
    return from.values().stream().anyMatch(such);
  }
}
