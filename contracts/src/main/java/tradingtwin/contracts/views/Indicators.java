package tradingtwin.contracts.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One series an indicator asked for; null where it is undefined.
public record Indicators(List<Serie> series) {
  public Indicators {
    series = List.copyOf(series);
  }

  /// A series.
  public record Serie(String name, int length, List<@Nullable Double> values) {
    public Serie {
      values = List.copyOf(values);
    }
  }
}
