package tradingtwin.core.trades;

import java.util.List;

/// How incoming fills stand to the stored ones.
///
/// @param standings one for each incoming fill, in their order
public record Comparison(List<Standing> standings) {
  public Comparison {
    standings = List.copyOf(standings);
  }

  /// One fill's standing.
  public enum Standing {
    /// Not stored yet.
    NEW,
    /// Stored under the same id, under another name of it, or beyond doubt the same fill.
    DUPLICATE,
    /// Equals a stored fill, but both have ids and share none, or they lie in different accounts.
    SIMILAR,
    /// Stored under the same id with other numbers; the stored numbers stay.
    CHANGED
  }

  public int count(Standing standing) {
    return (int) standings.stream().filter(s -> s == standing).count();
  }
}
