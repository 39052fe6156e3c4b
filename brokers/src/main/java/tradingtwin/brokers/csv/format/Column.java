package tradingtwin.brokers.csv.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A column that a format reads, under every name that exports give it.
///
/// @param spellings lower case, single spaces; a leading `*` stands for any beginning, a trailing
///     one for any ending; `cur. #2` is the second cell with that name
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
      int at = indexOf(spelling, header);
      if (at >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static int indexOf(String spelling, List<String> header) {
    int sharp = spelling.length() - 3;
    boolean sharped = sharp > 0 && spelling.startsWith(" #", sharp);
    int which = sharped ? Character.digit(spelling.charAt(sharp + 2), 10) : -1;
    String name = which > 1 ? spelling.substring(0, sharp) : spelling;
    int nth = Math.max(1, which);
    for (int i = 0; i < header.size(); i++) {
      if (matches(name, header.get(i)) && --nth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(String spelling, String cell) {
    if (cell.length() >= spelling.length() + 12) {
      return false;
    }
    if (spelling.startsWith("*")) {
      return cell.endsWith(spelling.substring(1));
    }
    return spelling.endsWith("*")
        ? cell.startsWith(spelling.substring(0, spelling.length() - 1))
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
