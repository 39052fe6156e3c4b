package tradingtwin.brokers.csv;

import java.util.List;

/// One record of the table.
///
/// @param line where it begins
/// @param intact false when a quote was opened and never closed, or the record is beyond all bounds
record Cells(int line, List<String> texts, boolean intact) {

  boolean blank() {
    return texts.stream().allMatch(String::isBlank);
  }

  /// A remark below or between the rows: a single cell with a sentence in it.
  boolean prose() {
    List<String> said = texts.stream().filter(t -> !t.isBlank()).toList();
    return said.size() == 1
        && (said.getFirst().strip().split("\\s+").length > 2 || said.getFirst().startsWith("***"));
  }
}
