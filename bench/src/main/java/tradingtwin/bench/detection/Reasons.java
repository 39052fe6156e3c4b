package tradingtwin.bench.detection;

import tradingtwin.engine.bias.BiasLabel;

/// What is known of why a habit is not found more often, and of what its counterfactual counts
/// instead of all that the habit did. Words beside figures; no figure is in them.
final class Reasons {
  private Reasons() {}

  /// What stands between a record and the habit.
  static String ofMisses(BiasLabel label) {
    return switch (label) {
      case DISPOSITION, HOLDING_LOSERS ->
          "the oracle knows when the urge is up, a record shows only exits beside standings, and"
              + " both labels ask the same trades";
      case EARLY_EXIT ->
          "where prices have no direction an early exit leaves nothing behind, so what is seen of it"
              + " is a gain left sooner, which is told as the disposition effect";
      case REVENGE ->
          "the urge lasts a part of the trader's usual pause, so that few decisions fall into it";
      case HOUSE_MONEY ->
          "it shows in sizes alone, which drift by themselves, and fades in a pause";
      case CHASING ->
          "nobody knows over how many bars the trader looks back: four lengths are asked and paid"
              + " for, and a mean percentile below the least of interest is not told";
      case FOMO ->
          "entries that chase must also do worse or be larger, which a part of them does not show";
      case PANIC ->
          "only losing exits count, beside moments as deep at the same hour, and few are left of"
              + " them";
      case OVERTRADING ->
          "days are the cases, thirty are needed, and the pace without the habit sways from day to"
              + " day by as much as a burst; harm must show as well";
      case AVERAGING_DOWN -> "additions under water are few, and whole positions are the cases";
      case MARTINGALE -> "additions must grow three deep, which few positions live to show";
      case SIZE_ESCALATION ->
          "third and fourth gains in a row are few; the step after one gain is house money";
      case ATTENTION ->
          "what stirs a trader is not the bar alone, and symbols stir together, so that days are the"
              + " cases";
      case ROUND_NUMBER -> "prices that come again and again are a grid";
      case TIME_OF_DAY -> "hours are asked of results, which scatter, and of places within bars";
      case BOREDOM ->
          "quiet lasts, so that weeks are the cases, and a multiple of the usual share is asked for";
    };
  }

  /// What the counterfactual is beside the life without the habit.
  static String ofEstimand(BiasLabel label) {
    return switch (label) {
      case DISPOSITION, EARLY_EXIT ->
          "the winner is kept as long again as losers lasted; without the habit it is left at the"
              + " usual readiness, and what it frees buys other trades";
      case PANIC ->
          "the loser is kept as long again as trips lasted; without the habit it is left at the"
              + " usual readiness, and later trades are others";
      case HOLDING_LOSERS ->
          "every trip that fell to the median losing exit ends there, whether it came back or not;"
              + " without the habit a loser is left at the usual readiness, and later trades are"
              + " others";
      case CHASING, FOMO, ATTENTION, BOREDOM ->
          "the entry does not happen; without the habit another one comes later with the same money";
      case REVENGE, HOUSE_MONEY, SIZE_ESCALATION ->
          "the entry has the median size so far; without the habit it has the size of its moment,"
              + " and a hasty one comes later";
      case AVERAGING_DOWN, MARTINGALE ->
          "the addition does not happen and exits stay when they were; without the habit a smaller"
              + " position is also left at another time";
      case OVERTRADING ->
          "entries beyond the usual day do not happen; without the habit those of a burst do not,"
              + " wherever in the day they stand";
      case TIME_OF_DAY ->
          "only hours that lost in the first half are skipped in the second; without the habit all"
              + " tired decisions have better prices";
      case ROUND_NUMBER -> "not counted in money";
    };
  }
}
