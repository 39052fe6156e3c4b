package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the file as an editor shows it, and its number from 1.
record Line(int number, String text) {

  /// The lines that hold anything; null when there are more of them than `most`.
  static @Nullable List<Line> linesOf(String text, int most) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (Iterator<String> all = text.lines().iterator(); all.hasNext(); ) {
      String line = all.next();
      number++;
      if (!line.isBlank()) {
        lines.add(new Line(number, line));
      }
      if (lines.size() > most) {
        return null;
      }
    }
    return lines;
  }
}
