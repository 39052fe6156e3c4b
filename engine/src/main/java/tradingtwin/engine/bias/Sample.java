package tradingtwin.engine.bias;

/// How many cases there are and how many a statement needs.
///
/// @param counted what is counted
/// @param n cases at hand
/// @param needed cases needed
public record Sample(Counted counted, int n, int needed) {

  public Sample {
    if (n < 0 || needed < 1) {
      throw new IllegalArgumentException("not a sample: " + n + " of " + needed);
    }
  }

  /// Whether there are enough.
  public boolean enough() {
    return n >= needed;
  }
}
