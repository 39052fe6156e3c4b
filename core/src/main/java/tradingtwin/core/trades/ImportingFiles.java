package tradingtwin.core.trades;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.ExportFile;
import tradingtwin.brokers.csv.KnownExport;
import tradingtwin.brokers.csv.ZoneSource;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.TradePreview;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.statements.Statements;
import tradingtwin.core.trades.Comparison.Standing;

/// Looking at a file before anything of it is stored.
public final class ImportingFiles {
  private static final int FIRST_ROWS = 5;
  private static final int ERRORS_SHOWN = 200;

  private final CsvImport csv;
  private final FillLedger ledger;
  private final Imports imports;
  private final BrokerAccounts accounts;
  private final ObjectStore objects;
  private final TenantDatabase database;
  private final Statements statements;

  ImportingFiles(
      CsvImport csv,
      FillLedger ledger,
      Imports imports,
      BrokerAccounts accounts,
      ObjectStore objects,
      TenantDatabase database,
      Statements statements) {
    this.csv = csv;
    this.ledger = ledger;
    this.imports = imports;
    this.accounts = accounts;
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
      CsvPreview preview = previewOf(userId, upload, source, key);
      kept = true;
      return preview;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!kept) {
        objects.remove(key);
      }
    }
  }

  private CsvPreview previewOf(String userId, Upload upload, Imports.Source source, String key)
      throws IOException {
    KnownExport export = recognise(key, upload);
    Target target = accounts.target(userId, export.broker());
    FirstRows first = new FirstRows(FIRST_ROWS);
    Told told = new Told(export, first);
    Comparison comparison =
        ledger.compare(target, new Way(source, export.formatId()), told, first::places);
    CsvReading.Recognised read = told.read();
    Imports.Plan plan =
        new Imports.Plan(
            source,
            target,
            null,
            null,
            read.formatId(),
            upload.fileName(),
            read.zone().getId(),
            key);
    String importId =
        database.as(userId, () -> imports.add(plan, comparison.count(Standing.SIMILAR)));
    List<Statements.Held> besides =
        database.as(
            userId, () -> statements.compare(target.accountId(), read.formatId(), read.entries()));
    return preview(importId, upload.fileName(), read, comparison, first, besides);
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
                throw RefusedException.of(ProblemCode.FILE_UNREADABLE, unknownFormat(unknown));
          };
    }

    private CsvReading.Recognised read() {
      return java.util.Objects.requireNonNull(read, "nothing was told yet");
    }
  }

  private KnownExport recognise(String key, Upload upload) throws IOException {
    ExportFile file =
        () ->
            objects
                .open(key)
                .orElseThrow(() -> new java.io.FileNotFoundException("the upload is gone"));
    return switch (csv.open(file, new CsvHints(upload.zone(), upload.format()))) {
      case KnownExport known -> known;
      case CsvReading.Refused refused ->
          throw RefusedException.of(ProblemCode.FILE_UNREADABLE, refused.reason());
      case CsvReading.Unknown unknown ->
          throw RefusedException.of(ProblemCode.FILE_UNREADABLE, unknownFormat(unknown));
    };
  }

  private static String unknownFormat(CsvReading.Unknown unknown) {
    String seen = String.join(", ", unknown.columnsSeen());
    String nearest =
        unknown.nearest().isEmpty()
            ? ""
            : " It comes closest to "
                + unknown.nearest().getFirst().formatName()
                + ", which also has: "
                + String.join(", ", unknown.nearest().getFirst().missingColumns())
                + ".";
    return "I do not know this format. The columns that I saw: " + seen + "." + nearest;
  }

  private static CsvPreview preview(
      String importId,
      String fileName,
      CsvReading.Recognised read,
      Comparison comparison,
      FirstRows first,
      List<Statements.Held> besides) {
    return new CsvPreview(
        importId,
        fileName,
        read.formatId(),
        read.formatName(),
        read.broker(),
        read.zone().getId(),
        read.zoneSource() != ZoneSource.ASSUMED,
        first.told(),
        comparison.count(Standing.NEW),
        comparison.count(Standing.DUPLICATE),
        comparison.count(Standing.SIMILAR),
        comparison.count(Standing.CHANGED),
        read.failedRows(),
        first.rows().stream()
            .map(row -> row(row.fill(), comparison.shown().getOrDefault(row.place(), Standing.NEW)))
            .toList(),
        read.errors().stream()
            .limit(ERRORS_SHOWN)
            .map(error -> new CsvPreview.LineError(error.line(), error.message()))
            .toList(),
        besides.stream()
            .map(each -> new CsvPreview.Besides(each.kind(), each.count(), each.fresh()))
            .toList(),
        read.otherRows());
  }

  private static TradePreview row(BrokerFill fill, Standing standing) {
    return new TradePreview(
        fill.sourceLine(),
        fill.extId(),
        fill.symbol(),
        Side.valueOf(fill.side().name()),
        fill.qty(),
        fill.price(),
        fill.fee(),
        fill.feeCurrency(),
        fill.ts(),
        TsPrecision.valueOf(fill.tsPrecision().name()),
        switch (standing) {
          case NEW -> TradePreview.Standing.NEW;
          case SIMILAR -> TradePreview.Standing.SIMILAR;
          case DUPLICATE, CHANGED -> TradePreview.Standing.DUPLICATE;
        });
  }
}
