package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tradingtwin.brokers.BrokerFill;
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
  ///
  /// @param top of the file; a longer one than may be seen whole is looked for there only, and
  ///     then refused
  Optional<CsvOpening> open(FileText.Text text, List<Line> top, CsvHints hints) {
    boolean shortEnough = text.bytes() <= policy.mostBytesWhole();
    ExportLines file = new ExportLines(text, top, shortEnough, policy);
    for (CsvFormat format : formats) {
      if (format instanceof StatementFormat statement) {
        Optional<Sheet> sheet = statement.sheet(file);
        if (sheet.isPresent()) {
          return Optional.of(
              shortEnough ? known(statement, sheet.get(), hints) : tooLong(statement));
        }
      }
    }
    return Optional.empty();
  }

  private CsvReading.Refused tooLong(StatementFormat format) {
    return new CsvReading.Refused(
        "A file of the kind %s is read up to %d MB. Export a shorter period."
            .formatted(format.sign().name(), policy.mostBytesWhole() / (1024 * 1024)));
  }

  private KnownExport known(StatementFormat format, Sheet sheet, CsvHints hints) {
    Recognition.Found found =
        new Recognition.Found(format, sheet.delimiter(), 1, sheet.header().cells());
    return new KnownExport(found, fills -> read(format, sheet, found, hints, fills));
  }

  private CsvReading read(
      StatementFormat format,
      Sheet sheet,
      Recognition.Found found,
      CsvHints hints,
      Consumer<BrokerFill> fills) {
    List<Line> written = ExportLines.written(sheet);
    List<BrokerFill> all = new ArrayList<>();
    CsvReading reading =
        new TableReading(written, found, hints, policy, fills.andThen(all::add))
            .read(Lines.of(written));
    return reading instanceof CsvReading.Recognised read
        ? remarked(read, format.remarks(sheet, all))
        : reading;
  }

  private CsvReading remarked(CsvReading.Recognised read, List<StatementFormat.Remark> remarks) {
    List<CsvProblem> problems = new ArrayList<>(read.errors());
    remarks.stream()
        .limit(policy.mostProblems())
        .forEach(remark -> problems.add(new CsvProblem(remark.line(), remark.sentence())));
    return read.alsoSaying(problems);
  }
}
