package tradingtwin.bench.strategy;

/// A trader's usual pace, acts a step.
///
/// @param entry entries a symbol that is not held
/// @param exit exits a position; one over the mean holding time
/// @param add additions a position
/// @param trim partial exits a position
public record Rates(double entry, double exit, double add, double trim) {
  /// These rates, all as many times as fast.
  public Rates times(double factor) {
    return new Rates(entry * factor, exit * factor, add * factor, trim * factor);
  }
}
