package tradingtwin.brokers.csv;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.TsPrecision;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.MomentReading;
import tradingtwin.brokers.csv.format.ZoneRule;

/// The zone in which a file's times are read, and how surely it is known.
final class TimeReading implements MomentReading {

  /// By the name people know, not by `Z`.
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final ZoneRule rule;
  private final @Nullable ZoneId told;
  private ZoneSource leastSure = ZoneSource.STATED;
  private ZoneId used = UTC;

  TimeReading(ZoneRule rule, @Nullable ZoneId told) {
    this.rule = rule;
    this.told = told;
  }

  @Override
  public Moment moment(String cell) throws DamagedRow {
    Moment.Stated stated = Moment.parse(cell);
    if (stated.offset() != null) {
      return stated.in(ZoneOffset.UTC);
    }
    return switch (rule) {
      case UTC, NEW_YORK, TORONTO -> placed(stated, rule.zone(), ZoneSource.BROKER);
      case OFFSET_IN_EACH_TIME -> inTradersZone(stated, cell);
      case NEW_YORK_UNLESS_TOLD, AMSTERDAM_UNLESS_TOLD, SINGAPORE_UNLESS_TOLD, UTC_UNLESS_TOLD ->
          told != null
              ? placed(stated, told, ZoneSource.TRADER)
              : placed(stated, rule.zone(), ZoneSource.ASSUMED);
    };
  }

  private Moment inTradersZone(Moment.Stated stated, String cell) throws DamagedRow {
    if (told != null) {
      return placed(stated, told, ZoneSource.TRADER);
    }
    if (stated.precision() == TsPrecision.DATE) {
      return placed(stated, UTC, ZoneSource.ASSUMED);
    }
    throw new DamagedRow(
        "The time %s has no UTC offset. Write it like 2024-03-05T14:30:00+01:00, or choose the file's time zone."
            .formatted(DamagedRow.quoted(cell)));
  }

  private Moment placed(Moment.Stated stated, ZoneId zone, ZoneSource source) {
    leastSure = source.compareTo(leastSure) > 0 ? source : leastSure;
    used = zone;
    return stated.in(zone);
  }

  ZoneSource source() {
    return leastSure;
  }

  ZoneId zone() {
    return used;
  }
}
