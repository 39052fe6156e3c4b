package tradingtwin.engine.bias;

/// The statistical test behind a finding.
public enum TestId {
  /// Odean's t of pooled PGR − PLR, one-sided, normal.
  ODEAN_T,
  /// Size and gap after losses by circular shift, Fisher's combination, two-sided.
  CIRCULAR_SHIFT_FISHER,
  /// Mean of percentiles against one half, one-sided, normal.
  MEAN_PERCENTILE_Z,
  /// Log-rank of leaving gains against leaving losses by age in bars, one-sided.
  LEAVING_LOG_RANK,
  /// Log-rank of winning against losing holds, and again against the own drift; the larger p.
  HOLD_LOG_RANK,
  /// What followed winners left against what followed kept ones of the same age, one-sided.
  SAME_AGE_EXITS,
  /// Days far out in the trader's own negative binomial, their number by the binomial, one-sided.
  BURST_DAYS,
  /// Additions under water against the time spent there, exact conditional binomial, one-sided.
  EXPOSURE_BINOMIAL,
  /// Slope of size on runs and sessions of gains, circular shift, one-sided.
  CIRCULAR_SHIFT_SLOPE,
  /// The furthest hour or weekday among all of them, permutation.
  BUCKET_MAXIMUM,
  /// Cases against matched random times, weeks as clusters, one-sided, normal.
  MATCHED_TIMES_Z,
  /// Exits against all moments at which own positions stood at a loss as deep, at the same hour of
  /// the day (UTC), those of six bars one cluster, one-sided, Student's t.
  MATCHED_STANDS_SCORE,
  /// Cases against all matched times, days as clusters, one-sided, Student's t.
  MATCHED_TIMES_SCORE,
  /// Prices at multiples of ticks against the tape's share, one-sided binomial, three levels.
  ROUND_BINOMIAL
}
