package tradingtwin.brokers.csv.format;

/// How a format tells the zone of its times.
public enum ZoneRule {
  /// The broker writes UTC, said in the header or known.
  UTC,
  /// Each time must carry its offset; one without is read in the trader's zone, if that was told.
  OFFSET_IN_EACH_TIME
}
