package tradingtwin.coach.wording;

import java.util.Arrays;
import java.util.Optional;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.Wordings.Wording;

/// The features that are shown as evidence, each with the name a trader reads.
enum Figure {
  SALE_DAYS("sale_days", "Sale days"),
  PGR("pgr", "Gains realised"),
  PLR("plr", "Losses realised"),
  PGR_TO_PLR("pgr_to_plr", "Gains against losses"),
  T_STATISTIC("t_statistic", "t"),
  RETURN_AT_SALE("return_at_sale", "Result"),
  OTHERS("others_on_the_other_side", "Others on the other side of cost"),
  HELD_MINUTES("held_minutes", "Time kept"),
  SIZE_RATIO("size_ratio", "Size against other entries"),
  GAP_RATIO("gap_ratio", "Time before the entry, against others"),
  NOTIONAL("notional", "Size"),
  GAP_MINUTES("gap_minutes", "Time before the entry"),
  OUTCOME_DOSE("outcome_dose", "Outcome before, against the usual one"),
  RUN_UP("run_up_percentile", "Rank of the move before"),
  MEAN_RUN_UP("mean_run_up_percentile", "Mean rank of the moves before"),
  CHASING_ENTRIES("chasing_entries", "Entries after a strong move"),
  FORWARD_RETURN_GAP("forward_return_gap", "Return against other entries"),
  CHASING_SIZE_RATIO("chasing_size_ratio", "Size against other entries"),
  CHASING_GAP_RATIO("chasing_gap_ratio", "Time before the entry, against others"),
  EXTENSION_ATR("extension_atr", "Distance from the 20-bar mean"),
  PERCENT_B("percent_b", "Place in the Bollinger band"),
  RSI("rsi", "RSI"),
  ABNORMAL_VOLUME("abnormal_volume", "Volume against its average"),
  HAZARD_RATIO("hazard_ratio", "Gains left against losses left"),
  HOLD_RATIO("hold_ratio", "Time kept, losers against winners"),
  LOSER_HOLD("loser_hold_minutes", "Losers kept, median"),
  WINNER_HOLD("winner_hold_minutes", "Winners kept, median"),
  STILL_OPEN("still_open", "Positions still open"),
  LOSS_TAIL_SHARE("loss_tail_share", "Losses made in the worst twentieth"),
  BEYOND_USUAL_LOSS("beyond_usual_loss", "Losers kept beyond the usual largest loss"),
  CONTINUATION_GAP("continuation_gap_atr", "What followed, against winners kept"),
  CONTINUATION("continuation_atr", "What followed"),
  CAPTURE("capture", "Share of the best price kept, median"),
  BURST_DAYS("burst_days", "Days far above my usual pace"),
  ORDINAL_SLOPE("ordinal_slope", "Return of each later trade of a day"),
  COST_DRAG("cost_drag", "Fees against the gross result"),
  DAY_ENTRIES("day_entries", "Entries that day"),
  DAY_ORDINAL("day_ordinal", "Number within the day"),
  ADDS_UNDER_WATER("adds_under_water", "Additions under water"),
  ADDS_IN_GAIN("adds_in_gain", "Additions in gain"),
  MINUTES_UNDER_WATER("minutes_under_water", "Time under water"),
  MINUTES_IN_GAIN("minutes_in_gain", "Time in gain"),
  ADD_RATE_RATIO("add_rate_ratio", "Rate under water against rate in gain"),
  MARTINGALE_FACTOR("martingale_factor", "Size of each addition against the entry before"),
  RETURN_AT_ADD("return_at_add", "Standing at the addition"),
  ADD_ORDINAL("add_ordinal", "Number within the position"),
  ESCALATION_RATIO("escalation_ratio", "Growth after the best runs of gains"),
  LARGE_SIZE_RETURN_GAP("large_size_return_gap", "Return of the largest fifth against the rest"),
  WIN_STREAK("win_streak", "Gains in a row before"),
  SESSION_RESULT("session_result", "Session so far, against the usual return"),
  BUCKET_TRADES("bucket_trades", "Trades opened then"),
  BUCKET_RETURN_GAP("bucket_return_gap", "Return against my other trades"),
  BUCKET_PRICE_GAP("bucket_price_gap", "Price within its bar, against my other hours"),
  QUIET_ENTRIES("quiet_entries", "Entries in quiet markets"),
  QUIET_RATIO("quiet_ratio", "Against matched times"),
  QUIET_RETURN_GAP("quiet_return_gap", "Return against my other trades"),
  ATR_PERCENTILE("atr_percentile", "Rank of the range among earlier bars"),
  VOLUME_PERCENTILE("volume_percentile", "Rank of the volume among earlier bars"),
  MEAN_EXIT_PERCENTILE("mean_exit_percentile", "Mean rank of the moves before losing exits"),
  PANIC_EXITS("panic_exits", "Exits in a sharp move"),
  PRICE_CAME_BACK("price_came_back", "Followed by a price one average range better"),
  EXIT_MOVE("exit_move_percentile", "Rank of the move before"),
  PLACE_IN_BAR("place_in_bar", "Distance from the worst end of the last bar"),
  CLOSED_SHARE("closed_share", "Part of all open positions left in half an hour"),
  CONSPICUOUS_SHARE("conspicuous_share", "Entries after conspicuous bars"),
  CONSPICUOUS_USUALLY("conspicuous_usually", "The same on all bars of those hours"),
  BAR_MOVE("bar_move_percentile", "Rank of the last bar's move"),
  ROUND_SHARE("round_share", "Prices at round numbers"),
  ROUND_SHARE_OF_TAPE("round_share_of_tape", "The same in the prices traded around"),
  ROUND_TICKS("round_ticks", "Ticks between round numbers");

  private final String feature;
  private final String title;

  Figure(String feature, String title) {
    this.feature = feature;
    this.title = title;
  }

  /// The feature's name in the contracts.
  String feature() {
    return feature;
  }

  /// The feature as evidence; empty for one that is not shown.
  static Optional<Wording.Evidence> evidence(Feature feature) {
    return Arrays.stream(values())
        .filter(figure -> figure.feature.equals(feature.name()))
        .findFirst()
        .map(figure -> new Wording.Evidence(figure.title, text(feature)));
  }

  private static String text(Feature feature) {
    String value = spoken(feature.value(), feature.unit());
    Double baseline = feature.baseline();
    return baseline == null ? value : value + ", usually " + spoken(baseline, feature.unit());
  }

  /// A value in the words of its unit.
  static String spoken(double value, String unit) {
    return switch (unit) {
      case "percent" -> Figures.percent(value);
      case "ratio" -> Figures.number(value) + " ×";
      case "count" -> Figures.count(Math.round(value));
      case "minutes" -> Figures.duration(value);
      case "money" -> Figures.money(value);
      case "rank" -> "above " + Figures.percent(value * 100);
      case "probability" -> Figures.probability(value);
      case "atr" -> Figures.number(value) + " average ranges";
      default -> Figures.number(value);
    };
  }
}
