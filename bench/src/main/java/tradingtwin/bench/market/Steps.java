package tradingtwin.bench.market;

/// The raw moves of one symbol: for each step the log return, how far price strayed above and below
/// the straight way, and the volume. Units: one is the market's mean.
///
/// @param returns log return of each step
/// @param above log distance of the high from the higher end
/// @param below log distance of the low from the lower end
/// @param volumes volume, mean about 1
record Steps(double[] returns, double[] above, double[] below, double[] volumes) {

  static Steps empty(int count) {
    return new Steps(new double[count], new double[count], new double[count], new double[count]);
  }

  /// A tape that starts at that price.
  Tape tape(String symbol, double first, double sigma) {
    int count = returns.length;
    double[] ends = new double[count + 1];
    double[] highs = new double[count];
    double[] lows = new double[count];
    double[] traded = new double[count];
    ends[0] = first;
    for (int i = 0; i < count; i++) {
      ends[i + 1] = ends[i] * Math.exp(returns[i]);
      highs[i] = Math.max(ends[i], ends[i + 1]) * Math.exp(above[i]);
      lows[i] = Math.min(ends[i], ends[i + 1]) * Math.exp(-below[i]);
      traded[i] = 1000 * volumes[i];
    }
    int magnitude = (int) Math.floor(Math.log10(first));
    return new Tape(symbol, 4 - magnitude, magnitude + 1, ends, highs, lows, traded, sigma);
  }
}
