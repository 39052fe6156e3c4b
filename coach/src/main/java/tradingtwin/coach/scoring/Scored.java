package tradingtwin.coach.scoring;

import java.util.List;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.views.BiasReport;

/// What became of a request to score.
public sealed interface Scored {

  /// The engine's answer.
  record Report(BiasReport report) implements Scored {}

  /// A request that fits its schema but makes no sense; nothing was scored.
  ///
  /// @param errors where, at most twenty
  record Unfit(List<FieldError> errors) implements Scored {
    public Unfit {
      errors = List.copyOf(errors);
    }
  }
}
