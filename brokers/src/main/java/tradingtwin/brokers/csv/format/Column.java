package tradingtwin.brokers.csv.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A column that a format reads, under every name that exports give it.
///
/// @param spellings lower case, single spaces; a leading `*` stands for any beginning
public record Column(String name, boolean required, List<String> spellings) {

  private static final Pattern GAPS = Pattern.compile("[\\s_\u00a0]+");

  public static Column required(String name, String... others) {
    return new Column(name, true, spelled(name, others));
  }

  public static Column optional(String name, String... others) {
    return new Column(name, false, spelled(name, others));
  }

  /// The first cell of a header that names this column, or -1.
  ///
  /// @param header in the spelling of [#normal]
  public int indexIn(List<String> header) {
    for (String spelling : spellings) {
      for (int i = 0; i < header.size(); i++) {
        if (matches(spelling, header.get(i))) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean matches(String spelling, String cell) {
    return spelling.startsWith("*")
        ? cell.endsWith(spelling.substring(1)) && cell.length() < spelling.length() + 12
        : cell.equals(spelling);
  }

  private static List<String> spelled(String name, String... others) {
    return Stream.concat(Stream.of(name), Stream.of(others)).map(Column::normal).toList();
  }

  public static List<String> normal(List<String> header) {
    return header.stream().map(Column::normal).toList();
  }

  private static String normal(String cell) {
    String bare = cell.replace("\ufeff", "").strip();
    return GAPS.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
  }
}
