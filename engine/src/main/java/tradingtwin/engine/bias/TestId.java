package tradingtwin.engine.bias;

/// The statistical test behind a finding.
public enum TestId {
  /// Odean's t of pooled PGR − PLR, one-sided, normal.
  ODEAN_T,
  /// Size and gap after losses by circular shift, Fisher's combination, two-sided.
  CIRCULAR_SHIFT_FISHER,
  /// Mean of percentiles against one half, one-sided, normal.
  MEAN_PERCENTILE_Z
}
