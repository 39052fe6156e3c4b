package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When a finding is said to be possible or found, and when an event is tagged.
///
/// @param possible least confidence of a possible habit
/// @param found least confidence of a found habit
/// @param ceiling confidence is never stated above this
/// @param permutations rounds of a permutation test
/// @param tagRank least rank of a tagged event among control events
public record FindingPolicy(
    double possible, double found, double ceiling, int permutations, double tagRank) {

  private static final Bounds PERMUTATIONS = new Bounds(99, 100000);

  /// The product's own values.
  public static final FindingPolicy DEFAULT = new FindingPolicy(0.80, 0.95, 0.999, 1999, 0.95);

  public FindingPolicy {
    Bounds.SHARE.check("possible", possible);
    Bounds.SHARE.check("found", found);
    Bounds.SHARE.check("ceiling", ceiling);
    PERMUTATIONS.check("permutations", permutations);
    Bounds.SHARE.check("tagRank", tagRank);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own(
            "possible",
            DEFAULT.possible,
            "confidence",
            Bounds.SHARE,
            "product choice, frozen before evaluation"),
        own(
            "found",
            DEFAULT.found,
            "confidence",
            Bounds.SHARE,
            "at most 5 % of unbiased traders get any FOUND"),
        own(
            "ceiling",
            DEFAULT.ceiling,
            "confidence",
            Bounds.SHARE,
            "a test of 1,999 rounds cannot say more"),
        own("permutations", DEFAULT.permutations, "rounds", PERMUTATIONS, "p in steps of 0.0005"),
        own(
            "tagRank",
            DEFAULT.tagRank,
            "rank",
            Bounds.SHARE,
            "shows at most one in twenty of the ordinary events"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("FindingPolicy", name, value, unit, bounds, source);
  }
}
