package tradingtwin.coach.wording;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.SpokenTrade;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;

/// Findings, tags and trades to speak about.
public final class Spoken {
  private Spoken() {}

  public static Feature feature(String name, double value, String unit) {
    return new Feature(name, value, unit, null, null, null, Feature.Direction.NONE);
  }

  public static Feature usually(String name, double value, String unit, double baseline) {
    return new Feature(name, value, unit, baseline, 0.9, null, Feature.Direction.ABOVE);
  }

  public static BiasFinding finding(Label label, FindingState state) {
    boolean little = state == FindingState.INSUFFICIENT;
    return finding(label, state, little ? List.of() : features(label), List.of());
  }

  public static BiasFinding finding(
      Label label, FindingState state, List<Feature> features, List<BiasFinding.Note> notes) {
    boolean little = state == FindingState.INSUFFICIENT;
    return new BiasFinding(
        label,
        state,
        little ? null : 0.974,
        little ? null : label == Label.PANIC ? 1.37 : 0.2,
        label == Label.PANIC ? "times_as_fast" : "share_difference",
        little ? 14 : 62,
        20,
        words(label),
        little ? null : 0.012,
        "odean-t",
        features,
        notes,
        "bias-2");
  }

  public static ScoredTag tag(Label label) {
    return new ScoredTag(label, List.of("t1"), 0.97, tagFeatures(label), "bias-2");
  }

  public static SpokenTrade trade(String symbol) {
    return new SpokenTrade(
        "t1",
        symbol,
        Side.BUY,
        new BigDecimal("0.5"),
        new BigDecimal("3412.50"),
        Instant.parse("2024-03-12T13:05:09Z"),
        TsPrecision.SECOND);
  }

  /// The habits that have sentences.
  public static List<Label> labels() {
    Set<String> names = Sentences.shipped().names();
    return Arrays.stream(Label.values())
        .filter(label -> names.contains(Habits.key(label) + ".found"))
        .toList();
  }

  private static String words(Label label) {
    return switch (label) {
      case DISPOSITION -> "sales";
      case REVENGE -> "losses with a next entry";
      case HOUSE_MONEY -> "other trades with a next entry";
      case HOLDING_LOSERS -> "losing trades";
      case EARLY_EXIT -> "winners left";
      case CHASING, FOMO, BOREDOM -> "entries";
      case OVERTRADING -> "trading days";
      case AVERAGING_DOWN, MARTINGALE -> "additions";
      case SIZE_ESCALATION -> "entries after a gain";
      case TIME_OF_DAY -> "trades with a known hour";
      case PANIC -> "separate losing exits";
      case ATTENTION -> "entries with bars ahead of them";
      case ROUND_NUMBER -> "prices";
    };
  }

  public static List<Feature> features(Label label) {
    return switch (label) {
      case DISPOSITION ->
          List.of(
              feature("sale_days", 62, "count"),
              feature("pgr", 41.2, "percent"),
              feature("plr", 21.4, "percent"),
              feature("pgr_to_plr", 1.925, "ratio"),
              feature("t_statistic", 3.21, "z"));
      case REVENGE, HOUSE_MONEY ->
          List.of(
              feature("size_ratio", 1.437, "ratio"),
              feature("gap_ratio", 0.6123, "ratio"),
              feature("p_size", 0.004, "probability"));
      case CHASING -> List.of(feature("mean_run_up_percentile", 0.713, "rank"));
      case FOMO ->
          List.of(
              feature("mean_run_up_percentile", 0.713, "rank"),
              feature("chasing_entries", 18, "count"),
              feature("forward_return_gap", -1.24, "percent"),
              feature("chasing_size_ratio", 1.31, "ratio"),
              feature("chasing_gap_ratio", 0.58, "ratio"));
      case HOLDING_LOSERS ->
          List.of(
              feature("hazard_ratio", 1.94, "ratio"),
              feature("hold_ratio", 2.13, "ratio"),
              feature("loser_hold_minutes", 386, "minutes"),
              feature("winner_hold_minutes", 181, "minutes"),
              feature("loss_tail_share", 24.2, "percent"));
      case EARLY_EXIT ->
          List.of(
              feature("continuation_gap_atr", 0.642, "atr"),
              feature("continuation_atr", 0.913, "atr"),
              feature("capture", 43.1, "percent"));
      case OVERTRADING ->
          List.of(
              feature("burst_days", 9, "count"),
              feature("ordinal_slope", -0.11, "percent"),
              feature("cost_drag", 44.2, "percent"));
      case AVERAGING_DOWN, MARTINGALE ->
          List.of(
              feature("add_rate_ratio", 2.61, "ratio"),
              feature("adds_under_water", 43, "count"),
              feature("adds_in_gain", 19, "count"),
              feature("martingale_factor", 1.83, "ratio"),
              feature("martingale_depth", 5, "count"));
      case SIZE_ESCALATION -> List.of(feature("escalation_ratio", 1.42, "ratio"));
      case TIME_OF_DAY ->
          List.of(
              feature("bucket_hour", 9, "count"), feature("bucket_return_gap", -0.82, "percent"));
      case BOREDOM ->
          List.of(
              feature("quiet_share", 31.2, "percent"),
              feature("expected_quiet_share", 14.6, "percent"));
      case PANIC ->
          List.of(
              feature("mean_exit_percentile", 0.324, "rank"),
              feature("panic_exits", 9, "count"),
              feature("price_came_back", 62.5, "percent"));
      case ATTENTION ->
          List.of(
              feature("conspicuous_share", 33.1, "percent"),
              feature("conspicuous_usually", 15.4, "percent"));
      case ROUND_NUMBER ->
          List.of(
              feature("round_share", 41.2, "percent"),
              feature("round_share_of_tape", 11.9, "percent"),
              feature("round_ticks", 100, "count"));
    };
  }

  public static List<Feature> tagFeatures(Label label) {
    return switch (label) {
      case DISPOSITION ->
          List.of(
              feature("return_at_sale", 8.24, "percent"),
              feature("others_on_the_other_side", 66.7, "percent"),
              feature("held_minutes", 80, "minutes"));
      case REVENGE, HOUSE_MONEY ->
          List.of(
              usually("size_ratio", 1.83, "ratio", 0.98),
              usually("gap_minutes", 6.2, "minutes", 181),
              usually("outcome_dose", 2.1, "ratio", 1));
      case CHASING, FOMO ->
          List.of(
              feature("run_up_percentile", 0.973, "rank"),
              feature("extension_atr", 2.31, "atr"),
              feature("rsi", 74.2, "points"));
      case HOLDING_LOSERS ->
          List.of(
              feature("return_at_sale", -4.31, "percent"),
              usually("held_minutes", 1510, "minutes", 181));
      case EARLY_EXIT ->
          List.of(
              feature("return_at_sale", 1.24, "percent"),
              usually("continuation_atr", 3.42, "atr", 0.1));
      case OVERTRADING ->
          List.of(usually("day_entries", 21, "count", 6), feature("day_ordinal", 18, "count"));
      case AVERAGING_DOWN, MARTINGALE ->
          List.of(
              feature("return_at_add", -3.12, "percent"), usually("notional", 3600, "money", 2000));
      case SIZE_ESCALATION ->
          List.of(usually("notional", 3600, "money", 2000), feature("win_streak", 4, "count"));
      case TIME_OF_DAY -> List.of(feature("bucket_weekday", 5, "count"));
      case BOREDOM ->
          List.of(
              feature("atr_percentile", 0.08, "rank"), usually("gap_minutes", 410, "minutes", 95));
      case PANIC ->
          List.of(
              feature("exit_move_percentile", 0.043, "rank"),
              feature("return_at_sale", -4.31, "percent"),
              feature("place_in_bar", 11, "percent"),
              feature("volume_percentile", 0.962, "rank"),
              feature("closed_share", 71, "percent"));
      case ATTENTION ->
          List.of(
              feature("volume_percentile", 0.962, "rank"),
              feature("bar_move_percentile", 0.981, "rank"));
      case ROUND_NUMBER -> List.of();
    };
  }
}
