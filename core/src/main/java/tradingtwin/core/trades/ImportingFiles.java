package tradingtwin.core.trades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.ExportFile;
import tradingtwin.brokers.csv.KnownExport;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.ColumnMapping;
import tradingtwin.contracts.requests.CsvAnswers;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.SavedMapping;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.statements.Statements;
import tradingtwin.core.trades.Comparison.Standing;

/// Looking at a file before anything of it is stored.
public final class ImportingFiles {
  private static final int FIRST_ROWS = 5;

  /// A table of fewer columns cannot say when what was traded at which price.
  private static final int FEWEST_COLUMNS = 4;

  private final CsvImport csv;
  private final FillLedger ledger;
  private final Imports imports;
  private final FileAccounts accounts;
  private final SavedMappings mappings;
  private final ObjectStore objects;
  private final TenantDatabase database;
  private final Statements statements;

  ImportingFiles(
      CsvImport csv,
      FillLedger ledger,
      Imports imports,
      FileAccounts accounts,
      SavedMappings mappings,
      ObjectStore objects,
      TenantDatabase database,
      Statements statements) {
    this.csv = csv;
    this.ledger = ledger;
    this.imports = imports;
    this.accounts = accounts;
    this.mappings = mappings;
    this.objects = objects;
    this.database = database;
    this.statements = statements;
  }

  /// A file as it is sent.
  ///
  /// @param content read once, to its end
  /// @param zone the trader's answer to which zone its times are in, if given
  public record Upload(
      String fileName, InputStream content, @Nullable ZoneId zone, @Nullable String format) {

    /// A file that is at hand.
    public static Upload of(
        String fileName, byte[] content, @Nullable ZoneId zone, @Nullable String format) {
      return new Upload(fileName, new ByteArrayInputStream(content), zone, format);
    }
  }

  /// Reads the file, compares it with what is stored, and keeps it for the confirmation.
  public CsvPreview preview(String userId, Upload upload) {
    return preview(userId, upload, Imports.Source.CSV);
  }

  /// Like [#preview(String, Upload)], saying where the file came from.
  public CsvPreview preview(String userId, Upload upload, Imports.Source source) {
    String key = "imports/" + userId + "/" + Ulid.next() + ".csv";
    boolean kept = false;
    try {
      objects.put(key, upload.content());
      List<SavedMapping> saved = mappings.list(userId).mappings();
      CsvHints hints =
          new CsvHints(upload.zone(), upload.format())
              .knowing(saved.stream().map(each -> FileHints.mapping(each.mapping())).toList());
      Kept file = new Kept(userId, source, upload.fileName(), key);
      Looked looked = look(file, hints, CsvAnswers.none(), saved);
      String importId = database.as(userId, () -> imports.add(looked.plan(), looked.open()));
      kept = true;
      return looked.told().of(importId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!kept) {
        objects.remove(key);
      }
    }
  }

  /// Reads a previewed file again by what its trader says about it.
  public CsvPreview again(String userId, String importId, CsvAnswers said) {
    Imports.Import waiting =
        imports
            .find(userId, importId)
            .filter(each -> each.plan().source() == Imports.Source.CSV)
            .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
    Imports.Plan before = waiting.plan();
    if (!"PREVIEWED".equals(waiting.state())) {
      throw started();
    }
    CsvAnswers answers = keepingMapping(said, before.answers());
    boolean unknown = waiting.asks().contains(Imports.Question.MAPPING);
    CsvHints hints =
        FileHints.of(answers, FileHints.zone(answers.timezone()), unknown ? null : before.format());
    Kept file =
        new Kept(
            userId,
            Imports.Source.CSV,
            Objects.requireNonNull(before.fileName()),
            Objects.requireNonNull(before.objectKey()));
    try {
      Looked looked = look(file, hints, answers, List.of());
      if (!database.as(userId, () -> imports.again(importId, looked.plan(), looked.open()))) {
        throw started();
      }
      return looked.told().of(importId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RefusedException started() {
    return RefusedException.of(ProblemCode.CONFLICT, "This import was started or ended already.");
  }

  /// A file that was read by a mapping is read by it until another one is named.
  private static CsvAnswers keepingMapping(CsvAnswers said, @Nullable CsvAnswers before) {
    return said.mapping() != null || before == null || before.mapping() == null
        ? said
        : mappedBy(before.mapping(), said);
  }

  private static CsvAnswers mappedBy(ColumnMapping mapping, CsvAnswers said) {
    return new CsvAnswers(
        said.timezone(),
        said.dateOrder(),
        mapping,
        said.contractSizes(),
        said.accountId(),
        said.newAccount());
  }

  /// An uploaded file.
  private record Kept(String userId, Imports.Source source, String fileName, String key) {}

  /// What was found in a file: what is kept of it, and what is told about it.
  private record Looked(Imports.Plan plan, Imports.Open open, PreviewWords told) {}

  private Looked look(Kept file, CsvHints hints, CsvAnswers said, List<SavedMapping> saved)
      throws IOException {
    ExportFile bytes =
        () ->
            objects
                .open(file.key())
                .orElseThrow(() -> new java.io.FileNotFoundException("the upload is gone"));
    return switch (csv.open(bytes, hints)) {
      case KnownExport known -> known(file, known, withSaved(said, known, saved));
      case CsvReading.Refused refused ->
          throw RefusedException.of(ProblemCode.FILE_UNREADABLE, refused.reason());
      case CsvReading.Unknown unknown -> unknown(file, unknown, hints);
    };
  }

  private static CsvAnswers withSaved(
      CsvAnswers said, KnownExport known, List<SavedMapping> saved) {
    String name = known.mappingName();
    return saved.stream()
        .map(SavedMapping::mapping)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(mapping -> mappedBy(mapping, said))
        .orElse(said);
  }

  private Looked known(Kept file, KnownExport export, CsvAnswers said) {
    FileAccounts.Choice choice = accounts.choose(file.userId(), export, said);
    FirstRows first = new FirstRows(FIRST_ROWS);
    Told told = new Told(export, first);
    Comparison comparison =
        ledger.compare(
            choice.comparedWith(), new Way(file.source(), export.formatId()), told, first::places);
    CsvReading.Recognised read = told.read();
    Imports.Plan plan =
        new Imports.Plan(
            file.source(),
            choice.target(),
            null,
            null,
            read.formatId(),
            file.fileName(),
            read.zone().getId(),
            file.key(),
            said);
    Imports.Open open =
        new Imports.Open(
            comparison.count(Standing.SIMILAR),
            read.questions().dateOrder() ? List.of(Imports.Question.DATE_ORDER) : List.of(),
            choice.newAccount());
    List<Statements.Held> besides =
        database.as(
            file.userId(),
            () ->
                statements.compare(
                    choice.comparedWith().accountId(), read.formatId(), read.entries()));
    return new Looked(
        plan,
        open,
        PreviewWords.known(
            file.fileName(), read, comparison, besides, first, choice, export.mappingName()));
  }

  private Looked unknown(Kept file, CsvReading.Unknown unknown, CsvHints hints) {
    boolean asked = hints.formatId() != null || file.source() != Imports.Source.CSV;
    if (asked || unknown.table().columns().size() < FEWEST_COLUMNS) {
      throw RefusedException.of(ProblemCode.FILE_UNREADABLE, PreviewWords.complaint(unknown));
    }
    Imports.Plan plan =
        new Imports.Plan(
            file.source(),
            accounts.some(file.userId()),
            null,
            null,
            null,
            file.fileName(),
            null,
            file.key());
    return new Looked(
        plan,
        new Imports.Open(0, List.of(Imports.Question.MAPPING), null),
        PreviewWords.unknown(file.fileName(), unknown));
  }

  /// The fills of a file as they are read, and afterwards what else was read.
  private static final class Told implements FillStream {
    private final KnownExport export;
    private final FirstRows first;
    private CsvReading.@Nullable Recognised read;

    private Told(KnownExport export, FirstRows first) {
      this.export = export;
      this.first = first;
    }

    @Override
    public void tell(Consumer<BrokerFill> each) {
      read =
          switch (export.read(each.andThen(first))) {
            case CsvReading.Recognised recognised -> recognised;
            case CsvReading.Refused refused ->
                throw RefusedException.of(ProblemCode.FILE_UNREADABLE, refused.reason());
            case CsvReading.Unknown unknown ->
                throw RefusedException.of(
                    ProblemCode.FILE_UNREADABLE, PreviewWords.complaint(unknown));
          };
    }

    private CsvReading.Recognised read() {
      return Objects.requireNonNull(read, "nothing was told yet");
    }
  }
}
