package tradingtwin.app.files;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvReading;

/// What an import would read from a file.
///
/// @param format id of the format; null when it is not known
/// @param timezone zone in which times without an offset were read; null when nothing was read
public record FilePreview(
    @Nullable String format, @Nullable String timezone, List<Trade> trades, List<Problem> errors) {

  public FilePreview {
    trades = List.copyOf(trades);
    errors = List.copyOf(errors);
  }

  /// A fill as the file states it; numbers keep their scale.
  public record Trade(
      String extId,
      String symbol,
      String side,
      BigDecimal qty,
      BigDecimal price,
      BigDecimal fee,
      String feeCurrency,
      Instant ts,
      String tsPrecision) {

    static Trade of(BrokerFill fill) {
      return new Trade(
          fill.extId(),
          fill.symbol(),
          fill.side().name(),
          fill.qty(),
          fill.price(),
          fill.fee(),
          fill.feeCurrency(),
          fill.ts(),
          fill.tsPrecision().name());
    }
  }

  /// A line that was not read; 0 when the whole file was not.
  public record Problem(int line, String message) {}

  public static FilePreview of(CsvReading reading) {
    return switch (reading) {
      case CsvReading.Recognised read ->
          new FilePreview(
              read.formatId(),
              FillFile.zoneName(read.zone()),
              read.fills().stream().map(Trade::of).toList(),
              read.errors().stream()
                  .map(problem -> new Problem(problem.line(), problem.message()))
                  .toList());
      case CsvReading.Unknown unknown -> unread(FillFile.complaint(unknown));
      case CsvReading.Refused refused -> unread(refused.reason());
    };
  }

  private static FilePreview unread(String why) {
    return new FilePreview(null, null, List.of(), List.of(new Problem(0, why)));
  }
}
