package tradingtwin.engine.bias;

/// The unit of a finding's effect.
public enum EffectUnit {
  /// PGR minus PLR: the difference of two shares, −1 to 1.
  SHARE_DIFFERENCE,
  /// Size of entries after the triggering outcome, as a multiple of the other entries.
  TIMES_SIZE,
  /// Mean percentile of the move before entry, 0 to 1; one half is no habit.
  MEAN_PERCENTILE,
  /// A share of cases, 0 to 1.
  SHARE
}
