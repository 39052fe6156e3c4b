package tradingtwin.app.files;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.UnknownTable;
import tradingtwin.brokers.csv.ZoneSource;

/// What an import would read from a file.
///
/// @param format id of the format; null when it is not known
/// @param timezone zone in which times without an offset were read; null when nothing was read
/// @param asks what the file does not say itself; null when nothing was read
/// @param unknown the table of a file whose format is not known, and a guess of its columns
public record FilePreview(
    @Nullable String format,
    @Nullable String timezone,
    List<Trade> trades,
    List<Problem> errors,
    @Nullable Asks asks,
    @Nullable UnknownTable unknown) {

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

  /// What a file leaves open: its zone was assumed, day or month first is not settled, what a
  /// contract holds is not known.
  public record Asks(boolean timezone, boolean dateOrder, List<String> contractSizes) {
    public Asks {
      contractSizes = List.copyOf(contractSizes);
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
                  .toList(),
              new Asks(
                  read.zoneSource() == ZoneSource.ASSUMED,
                  read.questions().dateOrder(),
                  read.questions().contracts()),
              null);
      case CsvReading.Unknown unknown -> unread(FillFile.complaint(unknown), unknown.table());
      case CsvReading.Refused refused -> unread(refused.reason(), null);
    };
  }

  private static FilePreview unread(String why, @Nullable UnknownTable table) {
    return new FilePreview(null, null, List.of(), List.of(new Problem(0, why)), null, table);
  }
}
