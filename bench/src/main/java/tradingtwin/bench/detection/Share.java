package tradingtwin.bench.detection;

import java.util.Collection;
import java.util.function.Predicate;
import tradingtwin.engine.statistics.WilsonInterval;

/// So many of so many.
///
/// @param hits how many
/// @param of among how many
record Share(int hits, int of) {
  private static final double LEVEL = 0.95;

  static <T> Share of(Collection<T> all, Predicate<T> hit) {
    return new Share((int) all.stream().filter(hit).count(), all.size());
  }

  Share plus(Share other) {
    return new Share(hits + other.hits, of + other.of);
  }

  /// The share, 0 to 1; NaN of nothing.
  double value() {
    return (double) hits / of;
  }

  boolean known() {
    return of > 0;
  }

  /// Wilson's 95 % interval; of at least one.
  WilsonInterval interval() {
    return WilsonInterval.of(hits, of, LEVEL);
  }
}
