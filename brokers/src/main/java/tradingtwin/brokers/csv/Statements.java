package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.StatementFormat;

/// The reading of files that are more than one plain table.
final class Statements {

  private final List<CsvFormat> formats;
  private final CsvPolicy policy;

  Statements(List<CsvFormat> formats, CsvPolicy policy) {
    this.formats = formats;
    this.policy = policy;
  }

  /// Empty when no statement format knows the file.
  Optional<CsvReading> read(String text, List<Line> lines, CsvHints hints) {
    ExportLines file = new ExportLines(text, lines, policy);
    for (CsvFormat format : formats) {
      if (format instanceof StatementFormat statement) {
        Optional<Sheet> sheet = statement.sheet(file);
        if (sheet.isPresent()) {
          return Optional.of(read(statement, sheet.get(), hints));
        }
      }
    }
    return Optional.empty();
  }

  private CsvReading read(StatementFormat format, Sheet sheet, CsvHints hints) {
    Recognition.Found found =
        new Recognition.Found(format, sheet.delimiter(), 1, sheet.header().cells());
    TimeReading times = new TimeReading(format.sign().zone(), hints.statementZone());
    CsvReading reading = new TableReading(ExportLines.written(sheet), found, times, policy).read();
    return reading instanceof CsvReading.Recognised read
        ? remarked(read, format.remarks(sheet, read.fills()))
        : reading;
  }

  private CsvReading remarked(CsvReading.Recognised read, List<StatementFormat.Remark> remarks) {
    if (remarks.isEmpty()) {
      return read;
    }
    List<CsvProblem> problems = new ArrayList<>(read.errors());
    remarks.stream()
        .limit(policy.mostProblems())
        .forEach(remark -> problems.add(new CsvProblem(remark.line(), remark.sentence())));
    return new CsvReading.Recognised(
        read.formatId(),
        read.formatName(),
        read.broker(),
        read.zone(),
        read.zoneSource(),
        read.fills(),
        problems,
        read.failedRows(),
        read.otherRows());
  }
}
