package tradingtwin.brokers;

import java.time.Instant;

/// How far one market of a connection was read, for brokers that list each market by itself.
///
/// @param market in the broker's spelling
/// @param nextId the first id that was not read yet
/// @param coversSince every fill from here on and below `nextId` was read
public record Bookmark(String market, long nextId, Instant coversSince) {

  public Bookmark {
    if (market.isBlank() || nextId < 0) {
      throw new IllegalArgumentException("a bookmark lies in a market, from 0");
    }
  }
}
