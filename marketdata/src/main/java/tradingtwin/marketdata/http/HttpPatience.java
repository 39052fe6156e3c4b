package tradingtwin.marketdata.http;

import java.time.Duration;

/// How long and how often we ask a vendor before giving up.
///
/// Source: Coinbase states no current REST limit; ccxt and nautilus keep to 10 to 30 requests a
/// second and back off exponentially, as here.
///
/// @param connectTimeout until a connection stands
/// @param readTimeout until the whole answer is there
/// @param attempts tries in all, 1 to 10
/// @param firstPause before the second try; doubles for each later one
/// @param longestPause no single wait is longer; a vendor that wants more is reported as busy
/// @param mostBytes a larger answer is refused
public record HttpPatience(
    Duration connectTimeout,
    Duration readTimeout,
    int attempts,
    Duration firstPause,
    Duration longestPause,
    int mostBytes) {

  public HttpPatience {
    if (attempts < 1 || attempts > 10) {
      throw new IllegalArgumentException("1 to 10 attempts: " + attempts);
    }
    if (!connectTimeout.isPositive() || !readTimeout.isPositive() || mostBytes < 1) {
      throw new IllegalArgumentException("timeouts and sizes are above zero");
    }
    if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException("the longest pause is no shorter than the first");
    }
  }

  public static HttpPatience standard() {
    return new HttpPatience(
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        4,
        Duration.ofMillis(500),
        Duration.ofSeconds(20),
        8 * 1024 * 1024);
  }
}
