package tradingtwin.app.files;

import java.util.List;

/// What became of a file of bars.
public sealed interface CandleReading {

  /// The bars, as they stand in the file.
  record Read(List<Line> lines) implements CandleReading {
    public Read {
      lines = List.copyOf(lines);
    }
  }

  /// Why not, in one sentence that names the line.
  record Refused(String sentence) implements CandleReading {}

  /// One bar.
  ///
  /// @param number line of the file, the head being 1
  /// @param when what stands in the column of times; empty without one
  /// @param symbol what stands in the column of symbols; empty without one
  /// @param volume units traded; 0 without a column
  record Line(
      int number,
      String when,
      String symbol,
      double open,
      double high,
      double low,
      double close,
      double volume) {}
}
