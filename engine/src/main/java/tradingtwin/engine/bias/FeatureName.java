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
  /// Share of the positions held on, judged that day, that stood on the other side of their
  /// cost.
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
  /// How many times as readily gains are left as losses.
  HAZARD_RATIO,
  /// Exits whose standing at the last close was a gain.
  GAIN_EXITS,
  /// Exits whose standing at the last close was a loss.
  LOSS_EXITS,
  /// Share of resampled sets of sale days in which PGR is not above PLR.
  P_DAY_BOOTSTRAP,
  /// Median hold of losing trips over that of winning ones.
  HOLD_RATIO,
  LOSER_HOLD_MINUTES,
  WINNER_HOLD_MINUTES,
  /// Positions still open at the end of the record.
  STILL_OPEN,
  /// p-value of the same question with each result held against the trader's own drift.
  P_AGAINST_DRIFT,
  /// p-value of the rank sum test of losing against winning holds.
  P_HOLD_RATIO,
  /// Share of all losses that the worst twentieth of trips made, as fractions of what was put
  /// in.
  LOSS_TAIL_SHARE,
  /// Share of exits just above break-even among those near it.
  BREAK_EVEN_SHARE,
  P_BREAK_EVEN,
  /// Share of losing trips that were still held at a loss beyond the usual largest one.
  BEYOND_USUAL_LOSS,
  /// Move after a winner was left, in its direction, in units of ATR14.
  CONTINUATION_ATR,
  /// Mean of that minus the mean after winners of the same age, in units of ATR14.
  CONTINUATION_GAP_ATR,
  HORIZON_BARS,
  /// Median share of the best possible result that was realised.
  CAPTURE,
  /// Days far above the trader's own pace.
  BURST_DAYS,
  BURST_SHARE,
  /// Change of ln entries a day for one more ln ATR %.
  VOLATILITY_SLOPE,
  /// Change of a trade's net return for each trade before it on the same day, as a fraction.
  ORDINAL_SLOPE,
  P_ORDINAL,
  /// Fees over gross profit or loss, as a fraction.
  COST_DRAG,
  DAY_ENTRIES,
  /// Number of the entry within its day, from 1.
  DAY_ORDINAL,
  ADDS_UNDER_WATER,
  ADDS_IN_GAIN,
  MINUTES_UNDER_WATER,
  MINUTES_IN_GAIN,
  ADD_RATE_RATIO,
  /// p-value of the same question with positions as clusters.
  P_BY_POSITION,
  /// Size of an addition under water as a multiple of the one before it.
  MARTINGALE_FACTOR,
  /// Most additions under water to one position.
  MARTINGALE_DEPTH,
  /// Return against average cost at the addition, as a fraction.
  RETURN_AT_ADD,
  /// Number of the addition within its position, from 1.
  ADD_ORDINAL,
  /// Gains in a row before the entry.
  WIN_STREAK,
  /// Net returns of the day before the entry, as a multiple of the trader's median return.
  SESSION_RESULT,
  /// Size after the best fifth of runs and sessions over that after the worst fifth.
  ESCALATION_RATIO,
  /// Change of ln size for one more gain in a row.
  STREAK_SLOPE,
  /// Change of ln size for one more median return won in the session.
  SESSION_SLOPE,
  /// Mean net return of the largest fifth minus that of the others, as a fraction.
  LARGE_SIZE_RETURN_GAP,
  /// First hour of the bucket, 0 to 21, trader's zone.
  BUCKET_HOUR,
  /// Day of the week of the bucket, 1 Monday to 7 Sunday, trader's zone.
  BUCKET_WEEKDAY,
  BUCKET_TRADES,
  /// Mean net return in the bucket minus that of the others, as a fraction.
  BUCKET_RETURN_GAP,
  /// Mean place of prices in their bar, 1 at the best end, in the bucket minus that elsewhere.
  BUCKET_PRICE_GAP,
  QUIET_ENTRIES,
  QUIET_SHARE,
  /// Share of quiet entries expected at matched times.
  EXPECTED_QUIET_SHARE,
  QUIET_RATIO,
  /// Mean net return of trades entered in quiet markets minus that of the others.
  QUIET_RETURN_GAP,
  P_QUIET_RETURN,
  /// Percentile of ATR % among the symbol's bars before.
  ATR_PERCENTILE,
  VOLUME_PERCENTILE,
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
  /// Share of all open notional closed within half an hour.
  CLOSED_SHARE,
  /// Share of entries on bars of top-decile volume or move.
  CONSPICUOUS_SHARE,
  /// The same share of all bars of the same symbols and hours while the trader was about.
  CONSPICUOUS_USUALLY,
  /// Percentile of the last bar's move, either way, among the symbol's own.
  BAR_MOVE_PERCENTILE,
  /// Share of prices at multiples of so many ticks.
  ROUND_SHARE,
  /// Share of traded prices at such multiples, by the bars around.
  ROUND_SHARE_OF_TAPE,
  ROUND_TICKS
}
