package tradingtwin.marketdata.twelvedata;

import java.time.Duration;

/// How much is asked of Twelve Data, and how long a refusal lasts.
///
/// Source of the numbers: its public documentation of 2024 (5,000 points an answer, 8 calls a
/// minute without a paid plan).
///
/// @param pointsAnAnswer the most points one answer may hold
/// @param callsAMinute calls that the key is good for in a minute
/// @param withoutKey how long nobody asks again after the key was refused
/// @param afterAFault how long nobody asks again after an answer that could not be read
public record TwelveDataPolicy(
    int pointsAnAnswer, int callsAMinute, Duration withoutKey, Duration afterAFault) {

  public TwelveDataPolicy {
    if (pointsAnAnswer < 2 || callsAMinute < 1) {
      throw new IllegalArgumentException("at least two points an answer and one call a minute");
    }
    if (!withoutKey.isPositive() || !afterAFault.isPositive()) {
      throw new IllegalArgumentException("a refusal lasts for a while");
    }
  }

  /// The numbers of the documentation, with so many calls a minute.
  public static TwelveDataPolicy of(int callsAMinute) {
    return new TwelveDataPolicy(5_000, callsAMinute, Duration.ofHours(1), Duration.ofSeconds(30));
  }
}
