package tradingtwin.engine.bias;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The plans of one trader, each looked for once, when a detector first asks: several ask for the
/// same. For one thread.
final class Plans {
  private @Nullable Optional<Note.GridEntries> grid;
  private @Nullable Optional<Note.ScheduledEntries> schedule;
  private @Nullable Optional<Note.MeanExits> means;
  private @Nullable List<ExitPlan> levels;

  Optional<Note.GridEntries> grid(Supplier<Optional<Note.GridEntries>> look) {
    Optional<Note.GridEntries> known = grid == null ? look.get() : grid;
    grid = known;
    return known;
  }

  Optional<Note.ScheduledEntries> schedule(Supplier<Optional<Note.ScheduledEntries>> look) {
    Optional<Note.ScheduledEntries> known = schedule == null ? look.get() : schedule;
    schedule = known;
    return known;
  }

  Optional<Note.MeanExits> means(Supplier<Optional<Note.MeanExits>> look) {
    Optional<Note.MeanExits> known = means == null ? look.get() : means;
    means = known;
    return known;
  }

  /// Exits held to levels, in each unit.
  List<ExitPlan> levels(Supplier<List<ExitPlan>> look) {
    List<ExitPlan> known = levels == null ? look.get() : levels;
    levels = known;
    return known;
  }
}
