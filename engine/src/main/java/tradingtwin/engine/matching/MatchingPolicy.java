package tradingtwin.engine.matching;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When an entry carries out a plan.
///
/// @param tolerance share by which the filled size may differ from the told one
/// @param question two fitting plans at most this far apart are asked about
public record MatchingPolicy(BigDecimal tolerance, Duration question) {
  private static final Bounds A_DAY = new Bounds(0, 1440);

  /// The product's own values.
  public static final MatchingPolicy DEFAULT =
      new MatchingPolicy(new BigDecimal("0.10"), Duration.ofMinutes(10));

  public MatchingPolicy {
    Bounds.SHARE.check("tolerance", tolerance.doubleValue());
    A_DAY.check("question", (double) question.toMinutes());
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        new Threshold(
            "MatchingPolicy",
            "tolerance",
            DEFAULT.tolerance.doubleValue(),
            "share",
            Bounds.SHARE,
            "product choice: rounding to lots and partial fills"),
        new Threshold(
            "MatchingPolicy",
            "question",
            (double) DEFAULT.question.toMinutes(),
            "minutes",
            A_DAY,
            "product choice: nearer plans cannot be told apart"));
  }

  /// Whether a filled size is more than the told one allows.
  public boolean exceeds(BigDecimal filled, BigDecimal told) {
    return filled.compareTo(told.multiply(BigDecimal.ONE.add(tolerance))) > 0;
  }

  boolean fallsShort(BigDecimal filled, BigDecimal told) {
    return filled.compareTo(told.multiply(BigDecimal.ONE.subtract(tolerance))) < 0;
  }
}
