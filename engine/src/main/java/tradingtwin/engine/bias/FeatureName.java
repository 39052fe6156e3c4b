package tradingtwin.engine.bias;

/// The name of a number shown as evidence. Shares and percentiles are 0 to 1.
public enum FeatureName {
  SALE_DAYS,
  REALISED_GAINS,
  REALISED_LOSSES,
  PAPER_GAINS,
  PAPER_LOSSES,
  PGR,
  PLR,
  PGR_TO_PLR,
  DISPOSITION_EFFECT,
  STANDARD_ERROR,
  T_STATISTIC,
  /// p-value of the same question asked within each sale day.
  P_WITHIN_DAYS,
  /// Return of the sold part against average cost, as a fraction.
  RETURN_AT_SALE,
  /// Share of the positions held on, judged that day, that stood on the other side of their cost.
  OTHERS_ON_THE_OTHER_SIDE,
  HELD_MINUTES,
  SIZE_RATIO,
  GAP_RATIO,
  P_SIZE,
  P_GAP,
  /// Notional in quote currency.
  NOTIONAL,
  GAP_MINUTES,
  /// Size of the outcome before, as a multiple of the trader's median outcome.
  OUTCOME_DOSE,
  /// Percentile of the run-up before entry among the symbol's own earlier ones.
  RUN_UP_PERCENTILE,
  MEAN_RUN_UP_PERCENTILE,
  LOOK_BACK_BARS,
  /// Distance from EMA20 in units of ATR14, in the direction of the trade.
  EXTENSION_ATR,
  /// Bollinger %B (20, 2); mirrored for shorts.
  PERCENT_B,
  /// RSI 14; mirrored for shorts.
  RSI,
  /// Volume of the last closed bar as a multiple of its average.
  ABNORMAL_VOLUME,
  CHASING_ENTRIES,
  /// Mean net forward return of chasing entries minus that of the others, as a fraction.
  FORWARD_RETURN_GAP,
  P_FORWARD_RETURN,
  CHASING_SIZE_RATIO,
  P_CHASING_SIZE
}
