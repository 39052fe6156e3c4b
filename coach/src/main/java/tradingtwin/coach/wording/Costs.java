package tradingtwin.coach.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.Wordings.Wording;

/// What a habit cost, as gaps of a sentence and as evidence.
final class Costs {
  /// The method that looks at trades picked by how they ended: its amounts tend to lie above what
  /// the habit cost (`bench/reports/detection.md`, held losers).
  private static final String PICKED_BY_END = "own_stop";

  private Costs() {}

  /// The name of its sentence; an amount of something else than the habit is not told.
  static String key(HabitCost cost) {
    boolean amount = cost.state() == HabitCost.State.DISTINGUISHABLE;
    return amount && cost.method().equals(PICKED_BY_END)
        ? "cost.not_told"
        : "cost." + cost.state().name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> gaps(HabitCost cost) {
    Map<String, Object> gaps = new HashMap<>();
    gaps.put("habit", Habits.inside(cost.label()));
    gaps.put("decisions", Figures.many(cost.decisions(), "decision"));
    gaps.put("days", Figures.many(cost.days(), "day"));
    gaps.put("neededDecisions", Figures.count(cost.neededDecisions()));
    gaps.put("neededDays", Figures.count(cost.neededDays()));
    BigDecimal amount = cost.cost();
    BigDecimal low = cost.low();
    BigDecimal high = cost.high();
    if (amount != null && low != null && high != null) {
      boolean saved = high.signum() < 0;
      gaps.put("lost", !saved);
      gaps.put("amount", money(amount.abs(), cost));
      gaps.put("least", money(saved ? high.abs() : low.abs(), cost));
      gaps.put("most", money(saved ? low.abs() : high.abs(), cost));
      gaps.put("saving", money(low.abs(), cost));
      gaps.put("loss", money(high.abs(), cost));
    }
    gaps.put("likeOthers", Boolean.FALSE.equals(cost.credible()) && cost.placeboHigh() != null);
    return gaps;
  }

  static List<Wording.Evidence> evidence(HabitCost cost) {
    List<Wording.Evidence> all = new ArrayList<>();
    instead(cost.method()).ifPresent(words -> all.add(said("Compared with", words)));
    amount("Fees", cost.feesAndSpread(), cost, all);
    amount("Price effect", cost.priceEffect(), cost, all);
    amount("My other decisions, high end", cost.placeboHigh(), cost, all);
    amount("Kept half as long", cost.shortHorizonCost(), cost, all);
    amount("Kept twice as long", cost.longHorizonCost(), cost, all);
    otherwise(cost, all);
    amount("Part of all habits together", cost.share(), cost, all);
    cost.notes().forEach(note -> note(note).ifPresent(all::add));
    return all;
  }

  private static void amount(
      String name, @Nullable BigDecimal amount, HabitCost cost, List<Wording.Evidence> all) {
    if (amount != null) {
      all.add(said(name, money(amount, cost)));
    }
  }

  /// The same decisions reckoned another way; too few of them are not told.
  private static void otherwise(HabitCost cost, List<Wording.Evidence> all) {
    HabitCost.Otherwise other = cost.otherwise();
    BigDecimal amount = other == null ? null : other.cost();
    if (other != null && amount != null) {
      instead(other.method())
          .ifPresent(words -> all.add(said("With " + words, money(amount, cost))));
    }
  }

  private static String money(BigDecimal amount, HabitCost cost) {
    return Figures.money(amount.doubleValue()) + " " + cost.currency();
  }

  /// What stands in the place of the marked decisions; empty for a method that is not known.
  private static Optional<String> instead(String method) {
    return switch (method) {
      case "skip" -> Optional.of("no such entry");
      case "skip_beyond_usual_day" -> Optional.of("no entry beyond my usual day");
      case "skip_losing_hours" -> Optional.of("no entry in hours that lost in the first half");
      case "usual_size" -> Optional.of("my usual size, or no entry where only the haste stood out");
      case "no_addition" -> Optional.of("no such addition");
      case "own_stop" -> Optional.of("my usual losing exit");
      case "stop_wherever_reached" ->
          Optional.of("my usual losing exit, wherever a trade fell to it");
      case "hold_as_losers" -> Optional.of("as long again as my losing trades last");
      case "hold_as_usual" -> Optional.of("as long again as my trades last");
      case "pullback_entry" -> Optional.of("an entry one average range cheaper, or none");
      case "enter_again_at_once" -> Optional.of("the position bought back at once");
      case "sell_loser_instead" -> Optional.of("a losing position sold in its place");
      default -> Optional.empty();
    };
  }

  private static Optional<Wording.Evidence> note(BiasFinding.Note note) {
    String first = note.subjects().isEmpty() ? "" : note.subjects().getFirst();
    return switch (note.code()) {
      case "too_early" -> left(first, "too short a record ahead of them");
      case "no_bar_after" -> left(first, "too few price bars after them");
      case "still_open" -> left(first, "a position that has not ended");
      case "within_usual" -> left(first, "nothing out of the usual");
      case "first_half" -> left(first, "a place in the first half of the record");
      case "not_covered" -> left(first, "no place in a comparable trade");
      case "other_currencies" ->
          Optional.of(said("Other currencies left out", Notes.listed(note.subjects())));
      case "no_placebo" -> Optional.of(said("My other decisions", "too few to compare"));
      default -> Notes.evidence(note);
    };
  }

  private static Optional<Wording.Evidence> left(String cases, String why) {
    return Optional.of(said("Left out", cases + " with " + why));
  }

  private static Wording.Evidence said(String name, String text) {
    return new Wording.Evidence(name, text);
  }
}
