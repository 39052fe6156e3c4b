package tradingtwin.engine.bias;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The plans of one trader, each looked for once, when a detector first asks: several ask for the
/// same. For one thread.
///
/// @param grid equal lots at equal steps
/// @param schedule equal amounts by the calendar
/// @param means exits at a mean
/// @param levels exits held to levels, in each unit
record Plans(
    Once<Optional<Note.GridEntries>> grid,
    Once<Optional<Note.ScheduledEntries>> schedule,
    Once<Optional<Note.MeanExits>> means,
    Once<List<ExitPlan>> levels) {

  /// None looked for yet.
  Plans() {
    this(new Once<>(), new Once<>(), new Once<>(), new Once<>());
  }

  /// An answer that is worked out when it is first asked for.
  static final class Once<T> {
    private @Nullable T known;

    T or(Supplier<T> work) {
      T answer = known == null ? work.get() : known;
      known = answer;
      return answer;
    }
  }
}
