package tradingtwin.bench.speed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/// One thing that was promised, and what was measured.
///
/// @param name what
/// @param ours our figure
/// @param baseline what it is held against, in the same run; empty where the promise names a
///     number
/// @param ratio ours over the baseline
/// @param goal the promise
/// @param met whether it is kept; null where it could not be measured
public record Goal(
    String name,
    OptionalDouble ours,
    OptionalDouble baseline,
    OptionalDouble ratio,
    String goal,
    @Nullable Boolean met) {

  /// Ours over a baseline, median of pairs.
  public static Goal ofPairs(
      String name, double[] ours, double[] baseline, String goal, DoublePredicate kept) {
    if (ours.length == 0 || ours.length != baseline.length) {
      return unmeasured(name, goal);
    }
    double[] ratios = new double[ours.length];
    Arrays.setAll(ratios, i -> ours[i] / baseline[i]);
    double ratio = median(ratios);
    return new Goal(
        name,
        OptionalDouble.of(median(ours)),
        OptionalDouble.of(median(baseline)),
        OptionalDouble.of(ratio),
        goal,
        kept.test(ratio));
  }

  /// Our figure alone.
  public static Goal of(String name, double ours, String goal, DoublePredicate kept) {
    return new Goal(
        name,
        OptionalDouble.of(ours),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        goal,
        kept.test(ours));
  }

  public static Goal unmeasured(String name, String goal) {
    OptionalDouble none = OptionalDouble.empty();
    return new Goal(name, none, none, none, goal, null);
  }

  /// The row of a table.
  public String row() {
    String kept = met == null ? "not measured" : met ? "yes" : "no";
    return "| "
        + String.join(" | ", name, text(ours), text(baseline), text(ratio), goal, kept)
        + " |\n";
  }

  /// The same for programs.
  public Map<String, @Nullable Object> tree() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("ours", number(ours));
    tree.put("baseline", number(baseline));
    tree.put("ratio", number(ratio));
    tree.put("goal", goal);
    tree.put("met", met);
    return tree;
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%,.2f", value.getAsDouble()) : "–";
  }

  /// The middle value; the mean of the two middle ones of an even number.
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
