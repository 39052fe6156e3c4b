package tradingtwin.coach.scoring;

import java.util.ArrayList;
import java.util.List;
import tradingtwin.contracts.problems.Problem.FieldError;

/// What does not make sense in a request, the first twenty places.
public final class Faults {
  private static final int MOST = 20;

  private final List<FieldError> all = new ArrayList<>();

  /// One more place.
  ///
  /// @param pointer JSON pointer into the body
  public void add(String pointer, String message) {
    if (all.size() < MOST) {
      all.add(new FieldError(pointer, message));
    }
  }

  /// Whether everything made sense.
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// The places, in the order of the request.
  public List<FieldError> all() {
    return List.copyOf(all);
  }
}
