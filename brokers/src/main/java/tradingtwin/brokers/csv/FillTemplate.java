package tradingtwin.brokers.csv;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tradingtwin.brokers.BrokerFill;

/// The table that any broker's fills can be brought into by hand, and that we write ourselves.
///
/// | column | what |
/// |---|---|
/// | `time` | ISO 8601 with offset, `2024-03-05T14:30:00+01:00`; or a bare day |
/// | `symbol` | `BTC-USD`, `BTC/USD`, or a ticker such as `AAPL` |
/// | `side` | `BUY` or `SELL` |
/// | `quantity`, `price` | above zero, with a decimal point |
/// | `fee`, `fee_currency` | optional; without a currency the symbol's quote currency |
/// | `id` | optional; unique, and then the same fill is never imported twice |
/// | `account` | optional; where you have more than one |
public final class FillTemplate {

  public static final String FORMAT_ID = "twin-template";
  public static final String HEADER = "time,symbol,side,quantity,price,fee,fee_currency,id,account";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FRACTION =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 3, 9, true)
          .appendLiteral('Z')
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  private FillTemplate() {}

  /// The table with its header. Cells that a spreadsheet would run as a formula are disarmed.
  public static String of(Collection<BrokerFill> fills) {
    return fills.stream()
        .map(FillTemplate::row)
        .collect(Collectors.joining("\n", HEADER + "\n", fills.isEmpty() ? "" : "\n"));
  }

  private static String row(BrokerFill fill) {
    String account = fill.account();
    return List.of(
            time(fill),
            fill.symbol(),
            fill.side().name(),
            fill.qty().toPlainString(),
            fill.price().toPlainString(),
            fill.fee().toPlainString(),
            fill.feeCurrency(),
            fill.nativeId() ? cell(fill.extId()) : "",
            account == null ? "" : cell(account))
        .stream()
        .collect(Collectors.joining(","));
  }

  private static String time(BrokerFill fill) {
    return switch (fill.tsPrecision()) {
      case MILLI -> FRACTION.format(fill.ts());
      case SECOND -> SECOND.format(fill.ts());
      case MINUTE -> MINUTE.format(fill.ts());
      case DATE -> dayNearest(fill).toString();
    };
  }

  /// A day's start in any zone lies within half a day of the same day's start in UTC.
  private static LocalDate dayNearest(BrokerFill fill) {
    return fill.ts().plus(Duration.ofHours(12)).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[-=+@'\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",;\\r\\n].*") || !safe.equals(safe.strip())
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
