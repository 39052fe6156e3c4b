package tradingtwin.core.policies;

import java.math.BigDecimal;

/// Numbers of a policy in words.
final class Spans {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private Spans() {}

  /// "30 minutes", "1 hour", "3 days".
  static String words(int minutes) {
    if (minutes % DAY == 0) {
      return counted(minutes / DAY, "day");
    }
    return minutes % HOUR == 0 ? counted(minutes / HOUR, "hour") : counted(minutes, "minute");
  }

  /// "0.5 %".
  static String percent(double share) {
    return plain(BigDecimal.valueOf(share).movePointRight(2)) + " %";
  }

  /// Digits without an exponent or idle zeros.
  static String plain(double value) {
    return plain(BigDecimal.valueOf(value));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String counted(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
