package tradingtwin.engine.rules;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tradingtwin.engine.statistics.Spread;
import tradingtwin.engine.statistics.StudentT;

/// Results of entries by what the gate had said about them: of one trader, never of many.
///
/// @param groups net R of each kind of entry
public record Obedience(Map<Group, Outcome> groups) {

  /// A kind of entry.
  public enum Group {
    /// As the gate left it.
    OBEYED,
    /// After an override that was granted.
    OVERRIDDEN,
    /// Past the verdict or its size, or in a pause.
    IGNORED,
    /// Without asking.
    UNGATED
  }

  /// Results of a group.
  ///
  /// @param n how many trades have ended
  /// @param meanR mean result, R net of fees
  /// @param interval 90 % interval of that mean; empty with fewer than two, or all alike
  public record Outcome(int n, double meanR, Optional<Interval> interval) {}

  /// From where to where.
  public record Interval(double low, double high) {}

  public Obedience {
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
  }

  /// The groups of these results, R net of fees; a group without results is left out.
  public static Obedience of(Map<Group, double[]> netR) {
    Map<Group, Outcome> groups = new TreeMap<>();
    netR.forEach(
        (group, results) -> {
          if (results.length > 0) {
            groups.put(group, outcome(results));
          }
        });
    return new Obedience(groups);
  }

  private static Outcome outcome(double[] results) {
    int n = results.length;
    double mean = Spread.mean(results).orElseThrow();
    OptionalDouble spread = Spread.standardDeviation(results);
    if (n < 2 || spread.orElse(0) <= 0) {
      return new Outcome(n, mean, Optional.empty());
    }
    double reach = StudentT.quantile(0.95, n - 1) * spread.getAsDouble() / Math.sqrt(n);
    return new Outcome(n, mean, Optional.of(new Interval(mean - reach, mean + reach)));
  }
}
