package tradingtwin.contracts.views;

import java.util.List;

/// The twin's words on a verdict or on the answer to an override, linted.
///
/// @param tasks texts of the tasks, in the order asked
public record GateWords(String sentence, List<String> tasks) {
  public GateWords {
    tasks = List.copyOf(tasks);
  }
}
