package tradingtwin.engine.attribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The decisions of all trips, as entries and as exits; one that turns a position is both.
///
/// @param entries in the order of time
/// @param exits in the order of time
/// @param entryOf entries by the number of their decision
/// @param exitOf exits by the number of their decision
record Cases(
    List<Case> entries, List<Case> exits, Map<Integer, Case> entryOf, Map<Integer, Case> exitOf) {

  static Cases of(List<Course> courses, ZoneId zone) {
    List<Case> entries = new ArrayList<>();
    List<Case> exits = new ArrayList<>();
    for (Course course : courses) {
      read(course, zone, entries, exits);
    }
    Comparator<Case> byDecision = Comparator.comparingInt(each -> each.step().decision());
    exits.sort(byDecision);
    entries.sort(byDecision);
    List<Case> numbered = numbered(entries);
    return new Cases(numbered, exits, byDecision(numbered), byDecision(exits));
  }

  private static void read(Course course, ZoneId zone, List<Case> entries, List<Case> exits) {
    double held = 0;
    double cost = 0;
    for (int i = 0; i < course.steps().size(); i++) {
      Step step = course.steps().get(i);
      long day = Instant.ofEpochMilli(step.at()).atZone(zone).toLocalDate().toEpochDay();
      boolean gain = held > 0 && course.sign() * (step.price() - cost) > 0;
      Case one = new Case(course, step, i == 0, gain, day, 0);
      if (step.entry()) {
        entries.add(one);
        cost = (cost * held + step.price() * step.part()) / (held + step.part());
      } else {
        exits.add(one);
      }
      held += step.entry() ? step.part() : -held * step.part();
    }
  }

  private static List<Case> numbered(List<Case> entries) {
    List<Case> numbered = new ArrayList<>(entries.size());
    long day = Long.MIN_VALUE;
    int ordinal = 0;
    for (Case each : entries) {
      ordinal = each.day() == day ? ordinal + 1 : 1;
      day = each.day();
      numbered.add(new Case(each.course(), each.step(), each.opening(), each.gain(), day, ordinal));
    }
    return numbered;
  }

  private static Map<Integer, Case> byDecision(List<Case> cases) {
    Map<Integer, Case> byDecision = new HashMap<>();
    cases.forEach(each -> byDecision.put(each.step().decision(), each));
    return byDecision;
  }

  /// The decision as an entry or as an exit.
  Optional<Case> of(int decision, Counterfactual.Role role) {
    Map<Integer, Case> byDecision =
        switch (role) {
          case ENTRY -> entryOf;
          case EXIT -> exitOf;
        };
    return Optional.ofNullable(byDecision.get(decision));
  }

  /// All decisions in that role, in the order of time.
  List<Case> all(Counterfactual.Role role) {
    return switch (role) {
      case ENTRY -> entries;
      case EXIT -> exits;
    };
  }
}
