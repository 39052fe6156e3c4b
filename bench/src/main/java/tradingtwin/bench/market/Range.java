package tradingtwin.bench.market;

import tradingtwin.bench.chance.Chance;

/// The range and the volume of an invented step.
final class Range {
  private static final int PART = 21;

  private Range() {}

  /// Fills in one step.
  ///
  /// @param move its return
  /// @param volatility its standard deviation
  /// @param rhythm how busy that hour usually is, 1 on average
  static void fill(
      Steps steps, int step, double move, double volatility, double rhythm, Chance chance) {
    steps.returns()[step] = move;
    // Three draws of twenty-one bits each from one: this is the generator's hottest line.
    long bits = chance.bits(step, 1);
    steps.above()[step] = 0.64 * volatility * part(bits);
    steps.below()[step] = 0.64 * volatility * part(bits >>> PART);
    double surprise = Math.exp(1.8 * (part(bits >>> (2 * PART)) - 0.5) - 0.13);
    steps.volumes()[step] = rhythm * surprise * (0.4 + 0.75 * Math.abs(move));
  }

  private static double part(long bits) {
    return (bits & ((1L << PART) - 1)) / (double) (1L << PART);
  }
}
