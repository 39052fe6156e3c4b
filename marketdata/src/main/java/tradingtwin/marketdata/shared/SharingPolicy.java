package tradingtwin.marketdata.shared;

import java.time.Duration;

/// How long candles are remembered together, and how one fetches for all.
///
/// @param barsAWindow bars that are fetched and kept as one piece: what a source tells in one call
/// @param closed how long a window is kept whose bars have all closed
/// @param newest how long at most the window is good whose latest closed bar is there
/// @param late how long it is good while that bar is still missing
/// @param unknown how long nobody asks again about what a source did not know
/// @param holdOff how long at most nobody asks a source again that was away
/// @param longestFetch after which another process may fetch the same
/// @param look between two looks at whether the other one has brought it
/// @param looks after so many the source is asked without the other
public record SharingPolicy(
    int barsAWindow,
    Duration closed,
    Duration newest,
    Duration late,
    Duration unknown,
    Duration holdOff,
    Duration longestFetch,
    Duration look,
    int looks) {

  public SharingPolicy {
    if (barsAWindow < 1 || looks < 1) {
      throw new IllegalArgumentException("a window has bars, and a waiter looks");
    }
    if (!look.isPositive() || !longestFetch.isPositive() || !late.isPositive()) {
      throw new IllegalArgumentException("waiting takes time");
    }
  }

  /// The product's own choice, with windows of so many bars.
  public static SharingPolicy of(int barsAWindow) {
    return new SharingPolicy(
        barsAWindow,
        Duration.ofDays(30),
        Duration.ofMinutes(5),
        Duration.ofMinutes(1),
        Duration.ofHours(1),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMillis(100),
        100);
  }
}
