package tradingtwin.engine.gate;

import java.math.BigDecimal;

/// What a check saw, or what it held that against.
public sealed interface Reading {

  /// A number in the check's unit.
  record Figure(BigDecimal value) implements Reading {}

  /// A name, a time or what was stated, as it stands.
  record Words(String text) implements Reading {}

  /// A number.
  static Reading of(BigDecimal value) {
    return new Figure(value);
  }

  /// A whole number.
  static Reading of(long value) {
    return new Figure(BigDecimal.valueOf(value));
  }

  /// Words.
  static Reading of(String text) {
    return new Words(text);
  }
}
