package tradingtwin.core.trades;

import java.util.Map;

/// How incoming fills stand to the stored ones.
///
/// @param counts how many stand so
/// @param shown the standing of single fills, by their place from 0
public record Comparison(Map<Standing, Integer> counts, Map<Integer, Standing> shown) {
  public Comparison {
    counts = Map.copyOf(counts);
    shown = Map.copyOf(shown);
  }

  /// One fill's standing.
  public enum Standing {
    /// Not stored yet.
    NEW,
    /// Stored under the same id, under another name of it, or beyond doubt the same fill.
    DUPLICATE,
    /// Equals a stored fill, but both have ids and share none, or they lie in different
    /// accounts, or it has none and stands where one file ends and another begins.
    SIMILAR,
    /// Stored under the same id with other numbers; the stored numbers stay.
    CHANGED
  }

  public int count(Standing standing) {
    return counts.getOrDefault(standing, 0);
  }
}
