package tradingtwin.brokers.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tradingtwin.brokers.csv.format.CsvFormat;

/// The way from a broker's export to fills. Keeps nothing between two files; safe to share.
public final class CsvImport {
  /// So much of a file's top is enough to recognise it by.
  private static final int TOP_LINES = 1_000;

  private static final int TOP_CHARACTERS = 4 * 1024 * 1024;

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

  /// A file that is in memory, with all its fills.
  public CsvReading read(byte[] file, CsvHints hints) {
    try {
      return switch (open(ExportFile.of(file), hints)) {
        case KnownExport known -> known.whole();
        case CsvReading.Unknown unknown -> unknown;
        case CsvReading.Refused refused -> refused;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Recognises a file of any length by its top; its rows are read by [KnownExport#read].
  public CsvOpening open(ExportFile file, CsvHints hints) throws IOException {
    return switch (FileText.of(file, policy)) {
      case FileText.NotText not -> new CsvReading.Refused(not.reason());
      case FileText.Text text -> opened(text, hints);
    };
  }

  private CsvOpening opened(FileText.Text text, CsvHints hints) {
    List<CsvFormat> asked =
        formats.stream()
            .filter(
                f -> hints.formatId() == null || Objects.equals(f.sign().id(), hints.formatId()))
            .toList();
    List<Line> top = top(text);
    Optional<Recognition.Found> mapped = new MappedFiles(policy).find(top, hints);
    if (mapped.isPresent()) {
      return plain(text, top, mapped.get(), MappedFiles.hints(mapped.get(), hints));
    }
    if (hints.mapping() != null) {
      return new CsvReading.Refused(
          "No row at the top of this file has all the columns that the mapping names.");
    }
    Optional<CsvOpening> statement = new Statements(asked, policy).open(text, top, hints);
    if (statement.isPresent()) {
      return statement.get();
    }
    if (top.stream().limit(10).allMatch(l -> l.text().length() > policy.longestLine())) {
      return new CsvReading.Refused("The lines of this file are too long for a table.");
    }
    Recognition recognition = new Recognition(asked, policy);
    recognition.search(top);
    Recognition.Found found = recognition.found();
    if (found == null) {
      return recognition.unknown(UnknownTable.of(top, policy));
    }
    return plain(text, top, found, hints);
  }

  private KnownExport plain(
      FileText.Text text, List<Line> top, Recognition.Found found, CsvHints hints) {
    return new KnownExport(
        found,
        fills -> {
          try (Lines lines = Lines.of(text, policy)) {
            return new TableReading(top, found, hints, policy, fills).read(lines);
          }
        });
  }

  private List<Line> top(FileText.Text text) {
    try (Lines lines = Lines.of(text, policy)) {
      return lines.first(TOP_LINES, TOP_CHARACTERS);
    }
  }
}
