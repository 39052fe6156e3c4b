package tradingtwin.engine.thresholds;

import java.math.BigDecimal;

/// One number that decides something.
///
/// @param policy the record that holds it
/// @param name its name there
/// @param value the default
/// @param unit what it is measured in
/// @param bounds the values the policy accepts
/// @param source where the number comes from, in one line
public record Threshold(
    String policy, String name, double value, String unit, Bounds bounds, String source) {

  public Threshold {
    if (policy.isBlank() || name.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("a threshold without name or unit: " + name);
    }
    if (source.isBlank() || source.contains("\n") || source.contains("|")) {
      throw new IllegalArgumentException("a threshold says where it comes from: " + name);
    }
    bounds.check(name, value);
  }

  /// The default as plain digits.
  public String plainValue() {
    return plain(value);
  }

  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
