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
          CHASING_GAP_RATIO,
          PERCENT_B ->
          "ratio";
      case T_STATISTIC -> "z";
      case HELD_MINUTES, GAP_MINUTES -> "minutes";
      case P_WITHIN_DAYS, P_SIZE, P_GAP, P_FORWARD_RETURN, P_CHASING_SIZE, P_CHASING_GAP ->
          "probability";
      case NOTIONAL -> "money";
      case RUN_UP_PERCENTILE,
          MEAN_RUN_UP_PERCENTILE,
          MEAN_EXIT_PERCENTILE,
          EXIT_MOVE_PERCENTILE,
          VOLUME_PERCENTILE,
          BAR_MOVE_PERCENTILE ->
          "rank";
      case EXTENSION_ATR -> "atr";
      case RSI -> "points";
    };
  }
}
