package tradingtwin.brokers.binance;

import java.time.Duration;

/// What may still be asked of Binance in this minute, by everybody behind one address.
public interface WeightBudget {

  /// Takes a share.
  ///
  /// @param limit what may be used in a minute
  /// @return zero when it was taken, else how long to wait before asking again
  Duration take(int weight, int limit);

  /// Binance says that so much of this minute was used, by whomever.
  void used(int weight);

  /// Binance wants to hear from nobody here for so long.
  void closed(Duration length);
}
