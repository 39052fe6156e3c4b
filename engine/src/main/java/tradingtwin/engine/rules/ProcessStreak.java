package tradingtwin.engine.rules;

import java.util.Comparator;
import java.util.List;

/// Planned days one after the other; days without entries in between keep it.
///
/// @param current planned days since the last day that ended a streak
/// @param best the most there ever were
public record ProcessStreak(int current, int best) {

  /// The streak at the end of these days, given in any order; days that are not named had no
  /// entry.
  public static ProcessStreak of(List<ProcessDay> days) {
    int current = 0;
    int best = 0;
    for (ProcessDay day : days.stream().sorted(Comparator.comparing(ProcessDay::day)).toList()) {
      current =
          switch (day.effect()) {
            case COUNTS -> current + 1;
            case KEEPS -> current;
            case ENDS -> 0;
          };
      best = Math.max(best, current);
    }
    return new ProcessStreak(current, best);
  }
}
