package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Planned days and decisions saved; outcome and activity never count.
///
/// @param current planned days in a row
/// @param days oldest first
/// @param adherenceDays seven days, oldest first
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Streaks(
    int current,
    int best,
    List<Day> days,
    Saved saved,
    @Nullable Double adherenceOfWeek,
    List<AdherenceDay> adherenceDays) {
  public Streaks {
    days = List.copyOf(days);
    adherenceDays = List.copyOf(adherenceDays);
  }

  /// One day of the last weeks.
  ///
  /// @param state how the day went by plan
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Day(String day, State state, @Nullable String why) {

    /// How the day went by plan.
    public enum State {
      PLANNED,
      REST,
      BROKEN,
      BEFORE_GATE
    }
  }

  /// Verdicts other than GO that were followed.
  ///
  /// @param better the skipped trade then lost
  /// @param worse the skipped trade then won
  /// @param open not yet known
  public record Saved(int count, int better, int worse, int open) {}
}
