package tradingtwin.brokers.csv;

import java.util.List;

/// One record of the table.
///
/// @param line where it begins
/// @param intact false when a quote was opened and never closed, or the record is beyond all
///     bounds
record Cells(int line, List<String> texts, boolean intact) {

  boolean blank() {
    for (String text : texts) {
      if (!text.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /// A remark below or between the rows: a single cell with a sentence in it.
  boolean prose() {
    String only = "";
    for (String text : texts) {
      if (!text.isBlank()) {
        if (!only.isEmpty()) {
          return false;
        }
        only = text.strip();
      }
    }
    return only.startsWith("***") || only.split("\\s+", 4).length > 2;
  }
}
