package tradingtwin.brokers.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tradingtwin.brokers.csv.format.CsvFormat;

/// The way from a broker's export to fills. Keeps nothing between two files; safe to share.
public final class CsvImport {

  private final CsvPolicy policy;
  private final List<CsvFormat> formats;

  public CsvImport() {
    this(CsvPolicy.standard());
  }

  public CsvImport(CsvPolicy policy) {
    this.policy = policy;
    this.formats = KnownFormats.all();
  }

  /// A format by its id and its name for people.
  public record KnownFormat(String id, String name, String broker) {}

  /// The formats that can be recognised or asked for in [CsvHints#readAs].
  public List<KnownFormat> knownFormats() {
    return formats.stream()
        .map(CsvFormat::sign)
        .map(s -> new KnownFormat(s.id(), s.name(), s.broker()))
        .toList();
  }

  /// Reads no more of the stream than the policy allows; does not close it.
  public CsvReading read(InputStream file, CsvHints hints) throws IOException {
    return read(file.readNBytes(policy.mostBytes() + 1), hints);
  }

  public CsvReading read(byte[] file, CsvHints hints) {
    return switch (FileText.of(file, policy)) {
      case FileText.NotText not -> new CsvReading.Refused(not.reason());
      case FileText.Text text -> read(text.text(), hints);
    };
  }

  private CsvReading read(String text, CsvHints hints) {
    List<CsvFormat> asked =
        formats.stream()
            .filter(
                f -> hints.formatId() == null || Objects.equals(f.sign().id(), hints.formatId()))
            .toList();
    List<Line> lines = Line.linesOf(text, 2 * policy.mostRows());
    if (lines == null) {
      return TableReading.tooLong(policy);
    }
    Optional<CsvReading> statement = new Statements(asked, policy).read(text, lines, hints);
    if (statement.isPresent()) {
      return statement.get();
    }
    if (lines.stream().limit(10).allMatch(l -> l.text().length() > policy.longestLine())) {
      return new CsvReading.Refused("The lines of this file are too long for a table.");
    }
    Recognition recognition = new Recognition(asked, policy);
    recognition.search(lines);
    Recognition.Found found = recognition.found();
    if (found == null) {
      return recognition.unknown();
    }
    TimeReading times = new TimeReading(found.format().sign().zone(), hints.statementZone());
    return new TableReading(lines, found, times, policy).read();
  }
}
