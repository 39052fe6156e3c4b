package tradingtwin.engine.bias;

/// The unit of a finding's effect.
public enum EffectUnit {
  /// PGR minus PLR: the difference of two shares, −1 to 1.
  SHARE_DIFFERENCE,
  /// Size of entries after the triggering outcome, as a multiple of the other entries.
  TIMES_SIZE,
  /// Mean percentile of the move before entry, 0 to 1; one half is no habit.
  MEAN_PERCENTILE,
  /// Hazard of leaving gains as a multiple of that of leaving losses.
  TIMES_AS_READILY,
  /// Median hold of losers as a multiple of that of winners.
  TIMES_HELD,
  /// Average true ranges.
  AVERAGE_RANGES,
  /// A share of cases, 0 to 1.
  SHARE,
  /// A rate as a multiple of another rate; 1 is no habit.
  TIMES_RATE,
  /// A speed as a multiple of another speed; 1 is no habit.
  TIMES_AS_FAST,
  /// A difference in standard deviations of the trader's own results; below zero is worse.
  STANDARD_DEVIATIONS
}
