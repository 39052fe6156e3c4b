package tradingtwin.marketdata;

import java.time.Duration;
import java.time.Instant;

/// The length of a bar. The names are the ones Coinbase spells on the wire.
public enum Granularity {
  ONE_MINUTE(Duration.ofMinutes(1)),
  FIVE_MINUTE(Duration.ofMinutes(5)),
  FIFTEEN_MINUTE(Duration.ofMinutes(15)),
  THIRTY_MINUTE(Duration.ofMinutes(30)),
  ONE_HOUR(Duration.ofHours(1)),
  TWO_HOUR(Duration.ofHours(2)),
  FOUR_HOUR(Duration.ofHours(4)),
  SIX_HOUR(Duration.ofHours(6)),
  ONE_DAY(Duration.ofDays(1));

  private final Duration length;

  Granularity(Duration length) {
    this.length = length;
  }

  public Duration length() {
    return length;
  }

  /// The start of the bar that `moment` falls into; bars are aligned to the epoch.
  public Instant startOfBarAt(Instant moment) {
    long seconds = length.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
  }
}
