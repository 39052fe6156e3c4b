package tradingtwin.bench.habit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import tradingtwin.engine.bias.BiasLabel;

/// How much of each habit a trader has.
///
/// @param byHabit dose above 0 up to 1; a habit that is not there is not had
public record Doses(Map<BiasLabel, Double> byHabit) {
  /// No habit at all.
  public static final Doses NONE = new Doses(Map.of());

  public Doses {
    EnumMap<BiasLabel, Double> kept = new EnumMap<>(BiasLabel.class);
    byHabit.forEach(
        (habit, dose) -> {
          if (!(dose >= 0 && dose <= 1)) {
            throw new IllegalArgumentException("a dose lies between 0 and 1: " + habit);
          }
          if (dose > 0) {
            kept.put(habit, dose);
          }
        });
    byHabit = Collections.unmodifiableMap(kept);
  }

  /// One habit alone.
  public static Doses of(BiasLabel habit, double dose) {
    return new Doses(Map.of(habit, dose));
  }

  /// The same without that habit.
  public Doses without(BiasLabel habit) {
    EnumMap<BiasLabel, Double> rest = new EnumMap<>(BiasLabel.class);
    rest.putAll(byHabit);
    rest.remove(habit);
    return new Doses(rest);
  }
}
