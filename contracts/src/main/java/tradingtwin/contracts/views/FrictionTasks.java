package tradingtwin.contracts.views;

import java.time.Instant;
import java.util.List;

/// The friction tasks, open ones first.
///
/// @param now server time
public record FrictionTasks(Instant now, List<FrictionTask> tasks) {
  public FrictionTasks {
    tasks = List.copyOf(tasks);
  }
}
