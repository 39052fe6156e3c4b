package tradingtwin.engine.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// The stricter of two limits of which either may be missing.
final class Strictest {
  private Strictest() {}

  /// The smaller one.
  static <T extends Comparable<? super T>> Optional<T> least(Optional<T> a, Optional<T> b) {
    return pick(a, b, Comparator.reverseOrder());
  }

  /// The larger one.
  static <T extends Comparable<? super T>> Optional<T> most(Optional<T> a, Optional<T> b) {
    return pick(a, b, Comparator.naturalOrder());
  }

  /// The smaller one.
  static OptionalInt least(OptionalInt a, OptionalInt b) {
    return a.isEmpty() || (b.isPresent() && b.getAsInt() < a.getAsInt()) ? b : a;
  }

  /// The larger one.
  static OptionalInt most(OptionalInt a, OptionalInt b) {
    return a.isEmpty() || (b.isPresent() && b.getAsInt() > a.getAsInt()) ? b : a;
  }

  /// The smaller one.
  static OptionalDouble least(OptionalDouble a, OptionalDouble b) {
    return a.isEmpty() || (b.isPresent() && b.getAsDouble() < a.getAsDouble()) ? b : a;
  }

  /// What both allow.
  static <T> Optional<Set<T>> common(Optional<Set<T>> a, Optional<Set<T>> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    Set<T> common = new LinkedHashSet<>(a.get());
    common.retainAll(b.get());
    return Optional.of(Set.copyOf(common));
  }

  /// All of both, each once.
  static <T> List<T> all(List<T> a, List<T> b) {
    LinkedHashSet<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return new ArrayList<>(all);
  }

  private static <T> Optional<T> pick(
      Optional<T> a, Optional<T> b, Comparator<? super T> stricter) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return stricter.compare(b.get(), a.get()) > 0 ? b : a;
  }
}
