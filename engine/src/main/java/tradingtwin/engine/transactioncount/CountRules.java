package tradingtwin.engine.transactioncount;

import java.time.Duration;

/// How transactions are counted.
///
/// @param shorts whether what is held short can be a gain or a loss; it then counts as nothing
/// @param threshold after a transaction sooner than this behind the one before, in trading hours,
///     only what it realises is counted
public record CountRules(boolean shorts, Duration threshold) {

  /// Shorts count, and every transaction does.
  public static final CountRules DEFAULT = new CountRules(true, Duration.ZERO);

  public CountRules {
    if (threshold.isNegative()) {
      throw new IllegalArgumentException("a threshold is zero or more: " + threshold);
    }
  }

  double thresholdHours() {
    return threshold.toMillis() / 3_600_000.0;
  }
}
