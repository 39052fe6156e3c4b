package tradingtwin.contracts.views;

import java.util.List;
import tradingtwin.contracts.words.Label;

/// Tags by week and habit, from the week of the first fill to that of the last; denied tags do
/// not count.
public record BiasTimeline(String timeZone, List<Week> weeks) {
  public BiasTimeline {
    weeks = List.copyOf(weeks);
  }

  /// One ISO week in the trader's zone; without fills it was a week of rest.
  public record Week(String week, String monday, int fills, List<Seen> habits) {
    public Week {
      habits = List.copyOf(habits);
    }
  }

  /// One habit that was seen in this week.
  public record Seen(Label label, int tags) {}
}
