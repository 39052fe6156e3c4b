package tradingtwin.brokers.csv.format;

import java.util.List;

/// The cells of one record, and the line of the file it begins in.
///
/// @param intact false when a quote was opened and never closed, or the record is beyond all
///     bounds; such a row will be refused with that reason
public record SheetRow(int line, List<String> cells, boolean intact) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  public SheetRow(int line, List<String> cells) {
    this(line, cells, true);
  }

  /// The same row with other cells.
  public SheetRow with(List<String> other) {
    return new SheetRow(line, other, intact);
  }

  /// The cell without blanks around it; empty beyond the last one.
  public String cell(int at) {
    return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
  }
}
