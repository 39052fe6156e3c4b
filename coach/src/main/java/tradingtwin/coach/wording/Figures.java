package tradingtwin.coach.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tradingtwin.contracts.words.TsPrecision;

/// Numbers and times as the twin says them: few digits, no currency guessed, the trader's zone.
final class Figures {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
  private static final String UNKNOWN = "not known";
  private static final int MINUTES_IN_HOUR = 60;
  private static final int MINUTES_IN_DAY = 1440;
  private static final int HOURS_IN_DAY = 24;

  private Figures() {}

  /// Two significant digits, whole from one hundred on: 1.9, 0.062, 12, 1,240.
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal thin =
        Math.abs(value) >= 100
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.round(new MathContext(2, RoundingMode.HALF_UP));
    return signed(grouped(thin));
  }

  /// Three significant digits and thousands: 1,230,000.
  static String money(double value) {
    return Double.isFinite(value)
        ? signed(grouped(BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_UP))))
        : UNKNOWN;
  }

  /// A price with all its digits and thousands: 63,969.40.
  static String price(BigDecimal value) {
    return signed(thousands(value));
  }

  /// A whole number: 1,240.
  static String count(long value) {
    return signed(grouped(BigDecimal.valueOf(value)));
  }

  /// Percent of a value in percent: 41 %, 8.2 %, 0.4 %, under 0.1 %.
  static String percent(double value) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    double size = Math.abs(value);
    if (size > 0 && size < 0.05) {
      return "under 0.1 %";
    }
    int scale = size >= 9.95 ? 0 : 1;
    return signed(grouped(BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP))) + " %";
  }

  /// How sure, never rounded up: 97 %, over 99 %.
  static String confidence(double share) {
    return share >= 0.99 ? "over 99 %" : (int) Math.floor(share * 100) + " %";
  }

  /// A p-value: 0.012, under 0.001.
  static String probability(double p) {
    return p < 0.001 ? "under 0.001" : number(p);
  }

  /// A time span: under a minute, 6 minutes, 1 h 20 min, 2 days 3 h.
  static String duration(double minutes) {
    if (!Double.isFinite(minutes) || minutes < 0) {
      return UNKNOWN;
    }
    long whole = Math.round(minutes);
    if (whole < 1) {
      return "under a minute";
    }
    if (whole < MINUTES_IN_HOUR) {
      return many(whole, "minute");
    }
    if (whole < MINUTES_IN_DAY) {
      return parts(whole / MINUTES_IN_HOUR + " h", whole % MINUTES_IN_HOUR, " min");
    }
    long hours = Math.round(minutes / MINUTES_IN_HOUR);
    return parts(many(hours / HOURS_IN_DAY, "day"), hours % HOURS_IN_DAY, " h");
  }

  /// A day in the trader's zone; a time of which only the date is known keeps that date.
  static String day(Instant ts, TsPrecision precision, ZoneId zone) {
    return DAY.format(ts.atZone(precision == TsPrecision.DATE ? ZoneOffset.UTC : zone));
  }

  /// A day.
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// A day with its time, as far as that is known.
  static String moment(Instant ts, TsPrecision precision, ZoneId zone) {
    return precision == TsPrecision.DATE
        ? day(ts, precision, zone)
        : MINUTE.format(ts.atZone(zone));
  }

  /// A count with its noun: 1 sale day, 62 sale days.
  static String many(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  private static String parts(String first, long rest, String unit) {
    return rest == 0 ? first : first + " " + rest + unit;
  }

  private static String signed(String number) {
    return number.replace('-', '−');
  }

  private static String grouped(BigDecimal value) {
    return thousands(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
  }

  private static String thousands(BigDecimal plain) {
    String text = plain.abs().toPlainString();
    int point = text.indexOf('.');
    StringBuilder whole = new StringBuilder(point < 0 ? text : text.substring(0, point));
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      whole.insert(i, ',');
    }
    return (plain.signum() < 0 ? "-" : "") + whole + (point < 0 ? "" : text.substring(point));
  }
}
