package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.brokers.csv.format.Column;

/// A name for each column of a header, all of them different: `Column 3` for one that has none,
/// `Unit (2)` for the second of a name.
final class HeaderNames {
  private static final int LONGEST = 60;

  private HeaderNames() {}

  static List<String> of(List<String> header) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = plain(header.get(i));
      String kept = name.isEmpty() ? "Column " + (i + 1) : name;
      int times = seen.merge(normal(kept), 1, Integer::sum);
      names.add(times == 1 ? kept : kept + " (" + times + ")");
    }
    return names;
  }

  /// The names of a table that has no header.
  static List<String> numbered(int columns) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add("Column " + i);
    }
    return names;
  }

  /// As columns are compared.
  static String normal(String name) {
    return Column.normal(List.of(name)).getFirst();
  }

  /// Without what [Column] reads as more than a letter.
  private static String plain(String cell) {
    String text = cell.replace("\ufeff", "").replace("*", "").strip();
    text = text.replaceAll("[\\s\u00a0]+", " ").replaceAll(" #(\\d)$", " no. $1");
    return text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text;
  }
}
