package tradingtwin.brokers.csv.format;

import java.time.ZoneId;

/// How a format tells the zone of its times.
public enum ZoneRule {
  /// The broker writes UTC, said in the header or known.
  UTC("UTC"),
  /// Each time must carry its offset; one without is read in the trader's zone, if that was told.
  OFFSET_IN_EACH_TIME("UTC"),
  /// The broker is known to write the time of New York.
  NEW_YORK("America/New_York"),
  /// The broker is known to write the time of Toronto.
  TORONTO("America/Toronto"),
  /// The platform writes the zone the trader chose in it, New York at first: ask.
  NEW_YORK_UNLESS_TOLD("America/New_York"),
  /// The broker writes local time, Amsterdam's as far as known: ask.
  AMSTERDAM_UNLESS_TOLD("Europe/Amsterdam"),
  /// The exchange writes Singapore's time as far as known: ask.
  SINGAPORE_UNLESS_TOLD("Asia/Singapore"),
  /// The platform writes the clock of a computer we do not know: ask.
  UTC_UNLESS_TOLD("UTC");

  private final ZoneId zone;

  ZoneRule(String zone) {
    this.zone = ZoneId.of(zone);
  }

  /// The zone that the broker is known to write, or that is taken until the trader is asked.
  public ZoneId zone() {
    return zone;
  }
}
