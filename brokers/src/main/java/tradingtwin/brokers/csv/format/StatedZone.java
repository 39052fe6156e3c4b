package tradingtwin.brokers.csv.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The offset that a file states once for all its times: in a header cell, `Filled
/// Time(UTC+02:00)`, `UTC_Time`, or above the table, `Time Zone:UTC+8`.
public final class StatedZone {

  private static final String OFFSET =
      "(?:UTC|GMT)(?:(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?)?";
  private static final Pattern IN_HEADER = Pattern.compile("\\(" + OFFSET + "\\)");
  private static final Pattern UTC_FIRST = Pattern.compile("(?i)^\\W*utc[ _]");
  private static final Pattern ABOVE = Pattern.compile("(?i)time ?zone:?\\s*" + OFFSET + "\\b");
  private static final Pattern ENDS_WITH_A_CLOCK =
      Pattern.compile(".*\\d:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?");

  private StatedZone() {}

  /// `Z`, `+02:00`; empty when the header cell names none.
  static String inHeader(String cell) {
    return UTC_FIRST.matcher(cell).find() ? "Z" : found(IN_HEADER, cell);
  }

  /// The same for a line above the table.
  public static String above(String line) {
    return found(ABOVE, line);
  }

  /// The time with the offset behind it, unless it has no clock or an offset of its own.
  static String stamped(String time, String zone) {
    return !zone.isEmpty() && ENDS_WITH_A_CLOCK.matcher(time).matches() ? time + zone : time;
  }

  private static String found(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    if (text.length() > 300 || !m.find()) {
      return "";
    }
    if (m.group("sign") == null) {
      return "Z";
    }
    String minutes = m.group("minutes");
    return "%s%02d:%s"
        .formatted(
            m.group("sign"), Integer.parseInt(m.group("hours")), minutes == null ? "00" : minutes);
  }
}
