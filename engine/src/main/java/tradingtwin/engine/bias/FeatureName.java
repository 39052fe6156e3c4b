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
  P_CHASING_SIZE,
  /// Minutes since the decision before, of chasing entries as a multiple of the others.
  CHASING_GAP_RATIO,
  P_CHASING_GAP,
  /// Standing of the move before losing exits among bars with a similar result; low is sharp.
  MEAN_EXIT_PERCENTILE,
  PANIC_EXITS,
  /// Share of panic exits after which the price was one ATR14 better within a look-back.
  PRICE_CAME_BACK,
  /// Percentile of the move before an exit, in the position's favour, among the symbol's earlier.
  EXIT_MOVE_PERCENTILE,
  /// Place of the exit price in the last closed bar, 0 at the worst end.
  PLACE_IN_BAR,
  VOLUME_PERCENTILE,
  /// Share of all open notional closed within half an hour.
  CLOSED_SHARE,
  /// Share of entries on bars of top-decile volume or move.
  CONSPICUOUS_SHARE,
  /// The same share at other days, the trader's hours kept.
  CONSPICUOUS_USUALLY,
  /// Percentile of the last bar's move, either way, among the symbol's own.
  BAR_MOVE_PERCENTILE,
  /// Share of prices at multiples of so many ticks.
  ROUND_SHARE,
  /// Share of traded prices at such multiples, by the bars around.
  ROUND_SHARE_OF_TAPE,
  ROUND_TICKS
}
