package tradingtwin.workers.scoring;

import tradingtwin.marketdata.Granularity;

/// Which bars scoring looks at.
///
/// @param granularity of the bars
/// @param before bars before the first fill: 500 for the percentile of a run-up and 250 for warm
///     indicators lie inside (design: biases 1.1 and 3)
/// @param after bars after the last fill, for what followed a decision
public record CandleWindowPolicy(Granularity granularity, int before, int after) {
  public static final CandleWindowPolicy DEFAULT =
      new CandleWindowPolicy(Granularity.FOUR_HOUR, 600, 60);

  public CandleWindowPolicy {
    if (before < 250 || after < 0) {
      throw new IllegalArgumentException("indicators need 250 bars to warm up");
    }
  }
}
