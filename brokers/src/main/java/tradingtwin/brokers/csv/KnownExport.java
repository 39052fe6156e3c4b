package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;

/// A recognised file whose rows are still to be read: one by one, in memory that does not grow
/// with them.
public final class KnownExport implements CsvOpening {
  private final Recognition.Found found;
  private final Rows rows;

  KnownExport(Recognition.Found found, Rows rows) {
    this.found = found;
    this.rows = rows;
  }

  /// One pass over the rows.
  interface Rows {
    CsvReading read(Consumer<BrokerFill> fills);
  }

  public String formatId() {
    return sign().id();
  }

  public String formatName() {
    return sign().name();
  }

  /// Whose fills these are.
  public String broker() {
    return sign().broker();
  }

  /// The name of the mapping it is read by; null for a format we know.
  public @Nullable String mappingName() {
    return found.format() instanceof MappedTable mapped ? mapped.mapping().name() : null;
  }

  /// Hands every fill on as it is read; a fill that stands in several rows comes when the last
  /// of them is known, and so later than the rows around it.
  ///
  /// @return what was read, without the fills; or a refusal in the middle, and then what was
  /// handed on is to be forgotten
  public CsvReading read(Consumer<BrokerFill> fills) {
    return rows.read(fills);
  }

  /// All of it, in the order of the file.
  CsvReading whole() {
    List<BrokerFill> fills = new ArrayList<>();
    CsvReading reading = read(fills::add);
    if (found.format() instanceof GroupedFormat) {
      fills.sort(Comparator.comparingInt(BrokerFill::sourceLine));
    }
    return reading instanceof CsvReading.Recognised told ? told.with(fills) : reading;
  }

  private FormatSign sign() {
    return found.format().sign();
  }
}
