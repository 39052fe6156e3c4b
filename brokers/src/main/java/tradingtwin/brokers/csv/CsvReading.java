package tradingtwin.brokers.csv;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.brokers.TsPrecision;

/// What became of a file.
public sealed interface CsvReading {

  /// A file of a known format.
  ///
  /// @param formatId stable name of the format, `kraken-trades`
  /// @param formatName the same for people, `Kraken trades`
  /// @param broker id of the broker the fills belong to, `kraken`; `generic` for our own
  ///     template
  /// @param fills in the order of the file; none when they were handed on one by one
  /// @param errors damaged or unsupported lines, in file order, at most
  ///     [CsvPolicy#mostProblems()] of them
  /// @param failedRows how many rows failed, also when there are more than `errors` names
  /// @param otherRows rows that are neither trades nor entries and were left out
  /// @param entries deposits, dividends, splits … beside the fills, in the order of the file
  /// @param questions what the file does not say itself
  record Recognised(
      String formatId,
      String formatName,
      String broker,
      ZoneId zone,
      ZoneSource zoneSource,
      List<BrokerFill> fills,
      List<CsvProblem> errors,
      int failedRows,
      int otherRows,
      List<StatementEntry> entries,
      CsvQuestions questions)
      implements CsvReading {
    public Recognised {
      fills = List.copyOf(fills);
      errors = List.copyOf(errors);
      entries = List.copyOf(entries);
    }

    /// The same file with its fills.
    Recognised with(List<BrokerFill> read) {
      return new Recognised(
          formatId,
          formatName,
          broker,
          zone,
          zoneSource,
          read,
          errors,
          failedRows,
          otherRows,
          entries,
          questions);
    }

    /// The same with more to look at, which failed no row.
    Recognised alsoSaying(List<CsvProblem> more) {
      return new Recognised(
          formatId,
          formatName,
          broker,
          zone,
          zoneSource,
          fills,
          more,
          failedRows,
          otherRows,
          entries,
          questions);
    }

    /// The coarsest precision of any fill; a file without fills is as precise as can be.
    public TsPrecision tsPrecision() {
      return fills.stream()
          .map(BrokerFill::tsPrecision)
          .max(Comparator.naturalOrder())
          .orElse(TsPrecision.MILLI);
    }
  }

  /// A readable table that no format explains.
  ///
  /// @param columnsSeen the cells of the row that looks most like a header
  /// @param nearest formats that come closest, closest first
  /// @param table its rows and what they may mean, for a mapping of one's own
  record Unknown(List<String> columnsSeen, List<Nearest> nearest, UnknownTable table)
      implements CsvReading, CsvOpening {
    public Unknown {
      columnsSeen = List.copyOf(columnsSeen);
      nearest = List.copyOf(nearest);
    }
  }

  /// A format that nearly fits, and the columns it lacks.
  record Nearest(String formatId, String formatName, List<String> missingColumns) {
    public Nearest {
      missingColumns = List.copyOf(missingColumns);
    }
  }

  /// Not a table we are willing to read: empty, too large, a workbook, a picture, a bomb.
  record Refused(String reason) implements CsvReading, CsvOpening {}
}
