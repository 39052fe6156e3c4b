package tradingtwin.edge.limits;

/// What kind of asking a route is, for its bucket.
public enum RateClass {
  /// Signing in and up: guesses are slow.
  AUTH,
  READ,
  WRITE,
  UPLOAD,
  /// Opening a stream; reconnecting storms are fine, hammering is not.
  STREAM,
  /// Not counted: a machine that watches us.
  FREE
}
