package tradingtwin.brokers.csv;

/// Where the zone of a file's times is known from, surest first.
public enum ZoneSource {
  /// Each time carries its own offset, or the header names the zone.
  STATED,
  /// The broker is known to write this zone.
  BROKER,
  /// The trader said so.
  TRADER,
  /// Nobody said so: ask the trader before confirming the import.
  ASSUMED
}
