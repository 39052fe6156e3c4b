package tradingtwin.coach.wording;

import java.util.List;
import java.util.Optional;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.Wordings.Wording;
import tradingtwin.contracts.words.Label;

/// What a reader must know beside the numbers, in words.
final class Notes {
  private static final int NAMED = 3;

  private Notes() {}

  /// A note as evidence; empty for one that the sentence itself says or that is not known.
  static Optional<Wording.Evidence> evidence(BiasFinding.Note note) {
    List<String> subjects = note.subjects();
    if (subjects.isEmpty()) {
      return Optional.empty();
    }
    return switch (note.code()) {
      case "no_candles" -> said("Left out", "No price bars for " + listed(subjects));
      case "may_predate_file" ->
          said("Older positions", "First fill is a sale in " + listed(subjects));
      case "fees_not_converted" -> said("Fees left out", "Fees in " + listed(subjects));
      case "one_at_a_time" ->
          said(
              "One position at a time",
              "Nothing else was open at " + subjects.getFirst() + " of exits");
      case "date_only_times" ->
          said("Left out", subjects.getFirst() + " cases of which only the date is known");
      case "too_few_bars" ->
          said(
              "Left out",
              subjects.getFirst() + " cases with too few price bars right ahead of them");
      case "scheduled_entries" ->
          said("Plan", "Entries in " + listed(subjects) + " keep to a calendar");
      case "grid_entries" -> said("Plan", "Entries in " + listed(subjects) + " keep to a grid");
      case "mean_exits" ->
          said(
              "Exit rule",
              last(subjects)
                  + " of exits come as the price meets its mean over "
                  + first(subjects)
                  + " bars");
      case "channel_entries" ->
          said(
              "Entry rule",
              last(subjects)
                  + " of entries come on a close beyond the "
                  + first(subjects)
                  + " closes before it");
      case "crossing_entries" ->
          said(
              "Entry rule",
              last(subjects)
                  + " of trades last while the mean over "
                  + first(subjects)
                  + " bars is beyond the one over "
                  + subjects.get(1));
      case "also_explained_by" ->
          said(
              "The same trades",
              "Found as " + Habits.inside(Label.valueOf(first(subjects))) + " as well");
      case "price_from_fills" ->
          said("Estimated", "Prices between fills, for want of bars, in " + listed(subjects));
      case "planned_stop" ->
          said(
              "Planned stop",
              "A loss of " + first(subjects) + ", in " + last(subjects) + " losing exits");
      case "exit_rule" ->
          said(
              "Exit rule",
              first(subjects) + " of winning exits follow a move against them as well");
      case "bar_rule" ->
          said("Rule on the bar", first(subjects) + " of entries after sharp bars go with the bar");
      case "price_grid" -> said("Grid", first(subjects) + " of prices came three times or more");
      case "order_type_unknown" ->
          said("Not known", "Whether " + first(subjects) + " prices came from limit orders");
      default -> Optional.empty();
    };
  }

  /// Names in a row, the first few and how many more.
  static String listed(List<String> names) {
    if (names.size() <= NAMED) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
  }

  private static String first(List<String> subjects) {
    return subjects.getFirst();
  }

  private static String last(List<String> subjects) {
    return subjects.getLast();
  }

  private static Optional<Wording.Evidence> said(String name, String text) {
    return Optional.of(new Wording.Evidence(name, text));
  }
}
