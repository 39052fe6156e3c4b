package tradingtwin.edge.wire;

import java.time.Duration;

/// How many calls are under way at once, files aside, and how long the others wait for room.
///
/// @param most a core works at ten transactions at once, so that some calls wait at its door
/// @param patience a page that has waited so long asks again
record Crowding(int most, Duration patience) {
  static final Crowding DEFAULT = new Crowding(32, Duration.ofSeconds(5));
}
