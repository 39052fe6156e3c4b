package tradingtwin.core.trades;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvQuestions;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.MappingGuess;
import tradingtwin.brokers.csv.UnknownTable;
import tradingtwin.brokers.csv.ZoneSource;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.TradePreview;
import tradingtwin.contracts.words.DateOrder;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;
import tradingtwin.core.statements.Statements;
import tradingtwin.core.trades.Comparison.Standing;

/// What is told about a file that was looked at, once its import has an id.
final class PreviewWords {
  private static final int ERRORS_SHOWN = 200;
  private static final int COLUMNS_SHOWN = 100;

  private final Function<String, CsvPreview> words;

  private PreviewWords(Function<String, CsvPreview> words) {
    this.words = words;
  }

  CsvPreview of(String importId) {
    return words.apply(importId);
  }

  static PreviewWords known(
      String fileName,
      CsvReading.Recognised read,
      Comparison comparison,
      List<Statements.Held> besides,
      FirstRows first,
      FileAccounts.Choice choice,
      @Nullable String mappingName) {
    return new PreviewWords(
        importId ->
            new CsvPreview(
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
                first.rows().stream().map(row -> row(row, comparison)).toList(),
                read.errors().stream()
                    .limit(ERRORS_SHOWN)
                    .map(error -> new CsvPreview.LineError(error.line(), error.message()))
                    .toList(),
                besides.stream()
                    .map(each -> new CsvPreview.Besides(each.kind(), each.count(), each.fresh()))
                    .toList(),
                read.otherRows(),
                null,
                asks(read.questions()),
                choice.account(),
                choice.among(),
                choice.newAccount(),
                mappingName));
  }

  static PreviewWords unknown(String fileName, CsvReading.Unknown unknown) {
    return new PreviewWords(
        importId ->
            new CsvPreview(
                importId,
                fileName,
                "unknown",
                "Unknown format",
                "generic",
                "UTC",
                true,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                null,
                null,
                table(unknown),
                null,
                null,
                null,
                null,
                null));
  }

  /// Why a file cannot be read at all.
  static String complaint(CsvReading.Unknown unknown) {
    String near = nearest(unknown);
    return "I do not know this format. The columns that I saw: "
        + String.join(", ", unknown.columnsSeen())
        + "."
        + (near == null ? "" : " It comes closest to " + near);
  }

  private static @Nullable String nearest(CsvReading.Unknown unknown) {
    return unknown.nearest().stream()
        .findFirst()
        .map(
            near ->
                near.formatName()
                    + ", which also has: "
                    + String.join(", ", near.missingColumns())
                    + ".")
        .orElse(null);
  }

  private static CsvPreview.UnknownTable table(CsvReading.Unknown unknown) {
    UnknownTable table = unknown.table();
    MappingGuess guess = table.guess();
    return new CsvPreview.UnknownTable(
        table.columns().stream().limit(COLUMNS_SHOWN).toList(),
        table.withoutHeader(),
        table.rows().stream().map(row -> row.stream().limit(COLUMNS_SHOWN).toList()).toList(),
        table.words().stream()
            .map(each -> new CsvPreview.ColumnWords(each.column(), each.words()))
            .toList(),
        new CsvPreview.MappingGuess(
            guess.time(),
            guess.clock(),
            guess.symbol(),
            guess.side(),
            guess.quantity(),
            guess.price(),
            guess.fee(),
            guess.feeCurrency(),
            guess.currency(),
            guess.id(),
            guess.multiplier(),
            guess.buy(),
            guess.sell()),
        nearest(unknown));
  }

  private static CsvPreview.@Nullable Asks asks(CsvQuestions questions) {
    var order = questions.order();
    return questions.dateOrder() || !questions.contracts().isEmpty()
        ? new CsvPreview.Asks(
            questions.dateOrder(),
            order == null ? null : DateOrder.valueOf(order.name()),
            questions.contracts())
        : null;
  }

  private static TradePreview row(FirstRows.Row row, Comparison comparison) {
    BrokerFill fill = row.fill();
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
        switch (comparison.shown().getOrDefault(row.place(), Standing.NEW)) {
          case NEW -> TradePreview.Standing.NEW;
          case SIMILAR -> TradePreview.Standing.SIMILAR;
          case DUPLICATE, CHANGED -> TradePreview.Standing.DUPLICATE;
        });
  }
}
