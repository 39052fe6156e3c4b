package tradingtwin.brokers.csv.format;

import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.BrokerFill;

/// A format whose file is more than one plain table: it has sections, is XML, decides by all its
/// rows how its dates are written, or says in one place what a row elsewhere needs.
///
/// It takes one plain table out of the file, with columns of its own added where they are needed;
/// the rows of that table are then read like those of any other format.
public interface StatementFormat extends CsvFormat {

  /// The table; empty when the file is not of this format.
  Optional<Sheet> sheet(ExportText file);

  /// What does not agree between the file's own totals and what was read of it.
  ///
  /// @param fills with the lines they came from
  default List<Remark> remarks(Sheet sheet, List<BrokerFill> fills) {
    return List.of();
  }

  /// A line that the trader should look at, though nothing of it was left out.
  record Remark(int line, String sentence) {}
}
