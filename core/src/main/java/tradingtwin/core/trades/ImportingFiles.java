package tradingtwin.core.trades;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
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

  ImportingFiles(
      CsvImport csv,
      FillLedger ledger,
      Imports imports,
      BrokerAccounts accounts,
      ObjectStore objects,
      TenantDatabase database) {
    this.csv = csv;
    this.ledger = ledger;
    this.imports = imports;
    this.accounts = accounts;
    this.objects = objects;
    this.database = database;
  }

  /// A file as it was sent.
  ///
  /// @param zone the trader's answer to which zone its times are in, if given
  public record Upload(
      String fileName, byte[] content, @Nullable ZoneId zone, @Nullable String format) {}

  /// Reads the file, compares it with what is stored, and keeps it for the confirmation.
  public CsvPreview preview(String userId, Upload upload) {
    return preview(userId, upload, Imports.Source.CSV);
  }

  /// Like [#preview(String, Upload)], saying where the file came from.
  public CsvPreview preview(String userId, Upload upload, Imports.Source source) {
    CsvReading.Recognised read = recognise(upload);
    Target target = accounts.target(userId, read.broker());
    Comparison comparison = ledger.compare(target, new Way(source, read.formatId()), read.fills());
    String key = "imports/" + userId + "/" + Ulid.next() + ".csv";
    objects.put(key, upload.content());
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
    return preview(importId, upload.fileName(), read, comparison);
  }

  private CsvReading.Recognised recognise(Upload upload) {
    return switch (csv.read(upload.content(), new CsvHints(upload.zone(), upload.format()))) {
      case CsvReading.Recognised recognised -> recognised;
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
      String importId, String fileName, CsvReading.Recognised read, Comparison comparison) {
    List<BrokerFill> fills = read.fills();
    return new CsvPreview(
        importId,
        fileName,
        read.formatId(),
        read.formatName(),
        read.broker(),
        read.zone().getId(),
        read.zoneSource() != ZoneSource.ASSUMED,
        fills.size(),
        comparison.count(Standing.NEW),
        comparison.count(Standing.DUPLICATE),
        comparison.count(Standing.SIMILAR),
        comparison.count(Standing.CHANGED),
        read.failedRows(),
        IntStream.range(0, Math.min(FIRST_ROWS, fills.size()))
            .mapToObj(i -> row(fills.get(i), comparison.standings().get(i)))
            .toList(),
        read.errors().stream()
            .limit(ERRORS_SHOWN)
            .map(error -> new CsvPreview.LineError(error.line(), error.message()))
            .toList());
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
