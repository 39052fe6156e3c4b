package tradingtwin.core.adherence;

import org.jspecify.annotations.Nullable;

/// Who puts what fills did into words.
@FunctionalInterface
public interface BreachWords {
  /// A linted sentence.
  ///
  /// @param what SIZE, VERDICT, COOLDOWN, LOSSES_IN_A_ROW, an own limit by its rule, or the
  ///     kind of an own rule
  String say(String what, @Nullable String symbol);
}
