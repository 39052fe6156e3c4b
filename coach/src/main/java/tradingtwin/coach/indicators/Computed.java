package tradingtwin.coach.indicators;

import java.util.List;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.views.Indicators;

/// What became of a request for indicators.
public sealed interface Computed {

  /// One series an indicator, three for bands.
  record Series(Indicators indicators) implements Computed {}

  /// A request that fits its schema but makes no sense.
  record Unfit(List<FieldError> errors) implements Computed {
    public Unfit {
      errors = List.copyOf(errors);
    }
  }
}
