package tradingtwin.brokers.csv.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times whose month has a name, and that no reader can take for another day: `Jan. 28, 2022,
/// 12:31 AM`, `13 Apr 2021, 09:54:54`.
final class NamedMonth {

  private static final String CLOCK =
      ",?\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?<second>:\\d{2})?[\\s\u202f]*(?<half>[AaPp][Mm])?";
  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile(
              "(?<month>[A-Za-z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})" + CLOCK),
          Pattern.compile(
              "(?<day>\\d{1,2})\\s+(?<month>[A-Za-z]{3,9})\\.?,?\\s+(?<year>\\d{4})" + CLOCK));
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private NamedMonth() {}

  /// The same time with its year first and 24 hours; what has no such shape stays as it is.
  static String yearFirst(String cell) {
    if (cell.length() > 60 || PlainCell.yearFirst(cell)) {
      return cell;
    }
    for (Pattern shape : SHAPES) {
      Matcher m = shape.matcher(cell);
      if (m.matches()) {
        int month = MONTHS.indexOf(m.group("month").substring(0, 3).toLowerCase(Locale.ROOT));
        return month < 0 ? cell : plain(m, month + 1);
      }
    }
    return cell;
  }

  private static String plain(Matcher m, int month) {
    int hour = Integer.parseInt(m.group("hour"));
    String half = m.group("half");
    if (half != null) {
      hour = hour % 12 + (half.toUpperCase(Locale.ROOT).startsWith("P") ? 12 : 0);
    }
    String second = m.group("second");
    return "%s-%02d-%s %02d:%s%s"
        .formatted(
            m.group("year"),
            month,
            m.group("day"),
            hour,
            m.group("minute"),
            second == null ? "" : second);
  }
}
