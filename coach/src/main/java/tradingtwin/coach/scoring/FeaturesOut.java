package tradingtwin.coach.scoring;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Feature;
import tradingtwin.engine.bias.FeatureDirection;
import tradingtwin.engine.bias.FeatureName;

/// One number of evidence in the contracts' words and units; shares become percent.
final class FeaturesOut {
  private static final double PERCENT = 100;

  private FeaturesOut() {}

  static Feature of(tradingtwin.engine.bias.Feature feature) {
    String unit = unit(feature.name());
    return new Feature(
        ReportOut.id(feature.name()),
        scaled(feature.value(), unit),
        unit,
        scaled(feature.baselineMedian(), unit),
        ReportOut.orNull(feature.percentile()),
        scaled(feature.threshold(), unit),
        direction(feature.direction()));
  }

  private static @Nullable Double scaled(OptionalDouble value, String unit) {
    return value.isPresent() ? scaled(value.getAsDouble(), unit) : null;
  }

  private static double scaled(double value, String unit) {
    return unit.equals("percent") ? value * PERCENT : value;
  }

  private static Feature.Direction direction(FeatureDirection direction) {
    return switch (direction) {
      case ABOVE -> Feature.Direction.ABOVE;
      case BELOW -> Feature.Direction.BELOW;
      case NEITHER -> Feature.Direction.NONE;
    };
  }

  private static String unit(FeatureName name) {
    return switch (name) {
      case SALE_DAYS,
          REALISED_GAINS,
          REALISED_LOSSES,
          PAPER_GAINS,
          PAPER_LOSSES,
          CHASING_ENTRIES,
          LOOK_BACK_BARS,
          GAIN_EXITS,
          LOSS_EXITS,
          STILL_OPEN,
          HORIZON_BARS,
          BURST_DAYS,
          DAY_ENTRIES,
          DAY_ORDINAL,
          ADDS_UNDER_WATER,
          ADDS_IN_GAIN,
          MARTINGALE_DEPTH,
          ADD_ORDINAL,
          WIN_STREAK,
          BUCKET_HOUR,
          BUCKET_WEEKDAY,
          BUCKET_TRADES,
          QUIET_ENTRIES,
          PANIC_EXITS,
          ROUND_TICKS ->
          "count";
      case PGR,
          PLR,
          DISPOSITION_EFFECT,
          STANDARD_ERROR,
          RETURN_AT_SALE,
          OTHERS_ON_THE_OTHER_SIDE,
          FORWARD_RETURN_GAP,
          LOSS_TAIL_SHARE,
          BREAK_EVEN_SHARE,
          BEYOND_USUAL_LOSS,
          CAPTURE,
          BURST_SHARE,
          ORDINAL_SLOPE,
          COST_DRAG,
          RETURN_AT_ADD,
          STREAK_SLOPE,
          SESSION_SLOPE,
          LARGE_SIZE_RETURN_GAP,
          BUCKET_RETURN_GAP,
          BUCKET_PRICE_GAP,
          QUIET_SHARE,
          EXPECTED_QUIET_SHARE,
          QUIET_RETURN_GAP,
          PRICE_CAME_BACK,
          PLACE_IN_BAR,
          CLOSED_SHARE,
          CONSPICUOUS_SHARE,
          CONSPICUOUS_USUALLY,
          ROUND_SHARE,
          ROUND_SHARE_OF_TAPE ->
          "percent";
      case PGR_TO_PLR,
          SIZE_RATIO,
          GAP_RATIO,
          OUTCOME_DOSE,
          ABNORMAL_VOLUME,
          CHASING_SIZE_RATIO,
          PERCENT_B,
          HAZARD_RATIO,
          HOLD_RATIO,
          ADD_RATE_RATIO,
          MARTINGALE_FACTOR,
          SESSION_RESULT,
          ESCALATION_RATIO,
          QUIET_RATIO,
          CHASING_GAP_RATIO ->
          "ratio";
      case T_STATISTIC -> "z";
      case HELD_MINUTES,
          GAP_MINUTES,
          LOSER_HOLD_MINUTES,
          WINNER_HOLD_MINUTES,
          MINUTES_UNDER_WATER,
          MINUTES_IN_GAIN ->
          "minutes";
      case P_WITHIN_DAYS,
          P_SIZE,
          P_GAP,
          P_FORWARD_RETURN,
          P_CHASING_SIZE,
          P_DAY_BOOTSTRAP,
          P_AGAINST_DRIFT,
          P_HOLD_RATIO,
          P_BREAK_EVEN,
          P_ORDINAL,
          P_BY_POSITION,
          P_QUIET_RETURN,
          P_CHASING_GAP ->
          "probability";
      case NOTIONAL -> "money";
      case RUN_UP_PERCENTILE,
          MEAN_RUN_UP_PERCENTILE,
          ATR_PERCENTILE,
          VOLUME_PERCENTILE,
          MEAN_EXIT_PERCENTILE,
          EXIT_MOVE_PERCENTILE,
          BAR_MOVE_PERCENTILE ->
          "rank";
      case EXTENSION_ATR, CONTINUATION_ATR, CONTINUATION_GAP_ATR -> "atr";
      case RSI, VOLATILITY_SLOPE -> "points";
    };
  }
}
