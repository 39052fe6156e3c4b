package tradingtwin.engine.bias;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.Exits.Exit;
import tradingtwin.engine.statistics.Quantile;

/// The loss at which a trader leaves by plan, as a part of the price or in average ranges.
///
/// Found where hardly any loss is small, for only a rule waits for a loss to be large; or, when
/// other exits mix with it, as the mode of losses when far more of them lie about it than a
/// smooth spread would put there. A loss beyond the level is the same stop, reached in a jump.
///
/// @param level the loss, above zero
/// @param inRanges whether it is in units of ATR14 at the opening; else a fraction of the price
/// @param share share of the losing exits about it
/// @param reach how far from the level an exit may lie
record StopLevel(double level, boolean inRanges, double share, double reach) {

  /// The level that these losing exits keep to, if they keep to one.
  static Optional<StopLevel> of(List<Exit> losing, PanicPolicy policy) {
    Optional<StopLevel> price = of(losing, false, policy);
    Optional<StopLevel> ranges = of(losing, true, policy);
    if (price.isPresent() && ranges.isPresent()) {
      return price.get().share() >= ranges.get().share() ? price : ranges;
    }
    return price.isPresent() ? price : ranges;
  }

  private static Optional<StopLevel> of(List<Exit> losing, boolean inRanges, PanicPolicy policy) {
    double[] losses =
        losing.stream().flatMapToDouble(exit -> loss(exit, inRanges).stream()).sorted().toArray();
    if (losses.length < policy.minimumLosingExits()) {
      return Optional.empty();
    }
    double floor = Quantile.TYPE_7.of(losses, policy.stopFloorPart()).orElseThrow();
    if (floor >= policy.stopFloor() * Quantile.median(losses).orElseThrow()) {
      return Optional.of(new StopLevel(floor, inRanges, 1, floor));
    }
    double mode = mode(losses);
    double quarters =
        Quantile.TYPE_7.of(losses, 0.75).orElseThrow()
            - Quantile.TYPE_7.of(losses, 0.25).orElseThrow();
    double reach = Math.max(policy.stopReach() * quarters, policy.stopTightness() * mode);
    double tight = policy.stopTightness() * mode;
    long about = Arrays.stream(losses).filter(loss -> Math.abs(loss - mode) <= tight).count();
    double share = (double) about / losses.length;
    return share >= policy.stopShare()
        ? Optional.of(new StopLevel(mode, inRanges, share, reach))
        : Optional.empty();
  }

  /// Whether the stop explains this exit.
  boolean explains(Exit exit) {
    OptionalDouble loss = loss(exit, inRanges);
    return loss.isPresent() && loss.getAsDouble() >= level - reach;
  }

  private static OptionalDouble loss(Exit exit, boolean inRanges) {
    return inRanges ? exit.lossInRanges() : OptionalDouble.of(-exit.result());
  }

  /// The half-sample mode of ascending values (Bickel & Frühwirth 2006).
  private static double mode(double[] sorted) {
    int from = 0;
    int n = sorted.length;
    while (n > 3) {
      int half = (n + 1) / 2;
      int best = from;
      for (int i = from; i + half <= from + n; i++) {
        if (sorted[i + half - 1] - sorted[i] < sorted[best + half - 1] - sorted[best]) {
          best = i;
        }
      }
      from = best;
      n = half;
    }
    return Arrays.stream(sorted, from, from + n).average().orElseThrow();
  }
}
