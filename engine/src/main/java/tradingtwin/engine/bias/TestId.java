package tradingtwin.engine.bias;

/// The statistical test behind a finding.
public enum TestId {
  /// Odean's t of pooled PGR − PLR, one-sided, normal.
  ODEAN_T,
  /// Size and gap after losses by circular shift, Fisher's combination, two-sided.
  CIRCULAR_SHIFT_FISHER,
  /// Mean of percentiles against one half, one-sided, normal.
  MEAN_PERCENTILE_Z,
  /// Entries moved by whole days, all together; negative binomial of the shifted counts.
  MATCHED_TIME_SHIFT,
  /// Prices at multiples of ticks against the tape's share, one-sided binomial, three levels.
  ROUND_BINOMIAL
}
