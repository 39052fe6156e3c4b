package tradingtwin.contracts.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One series an indicator asked for; null where it is undefined.
public record Indicators(List<Serie> series) {
  public Indicators {
    series = List.copyOf(series);
  }

  /// A series.
  ///
  /// @param length the indicator's window in bars
  /// @param values one a bar, null until the window is full; hence no `List.copyOf`, it
  ///   refuses null
  public record Serie(String name, int length, List<@Nullable Double> values) {
    public Serie {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }
}
