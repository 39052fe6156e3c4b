package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the file as an editor shows it, and its number from 1.
record Line(int number, String text) {

  /// The lines that hold anything; null when there are more of them than `most`.
  static @Nullable List<Line> linesOf(String text, int most) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? '\n' : text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      String line = text.substring(start, i);
      if (!line.isBlank()) {
        lines.add(new Line(number, line));
      }
      if (lines.size() > most) {
        return null;
      }
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        i++;
      }
      start = i + 1;
      number++;
    }
    return lines;
  }
}
