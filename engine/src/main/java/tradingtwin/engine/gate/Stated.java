package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A number that a trader wrote into a plan, or did not.
public sealed interface Stated {

  /// A number.
  record Amount(BigDecimal value) implements Stated {}

  /// Left empty.
  record Nothing() implements Stated {}

  /// Something that is no finite number, as it was written.
  record Unreadable(String text) implements Stated {}

  /// What was written; `NaN`, `Infinity` and the like are unreadable.
  static Stated of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Nothing();
    }
    try {
      return new Amount(new BigDecimal(text.strip()));
    } catch (NumberFormatException notANumber) {
      return new Unreadable(text.strip());
    }
  }

  /// Nothing stated.
  static Stated nothing() {
    return new Nothing();
  }

  /// The number, if it is one above zero.
  default Optional<BigDecimal> positive() {
    return switch (this) {
      case Amount(BigDecimal value) when value.signum() > 0 -> Optional.of(value);
      case Amount _, Nothing _, Unreadable _ -> Optional.empty();
    };
  }
}
