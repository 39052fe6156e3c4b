package tradingtwin.brokers.csv.stocks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvProblem;
import tradingtwin.brokers.csv.CsvReading;

/// A look-alike of an export, written here, read without a hint unless one is given.
final class Export {

  private Export() {}

  static CsvReading.Recognised file(String name) {
    return read(bytes(name), CsvHints.none());
  }

  static CsvReading.Recognised file(String name, String zone) {
    return read(bytes(name), CsvHints.none().inZone(ZoneId.of(zone)));
  }

  static CsvReading.Recognised text(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), CsvHints.none());
  }

  static CsvReading.Recognised read(byte[] file, CsvHints hints) {
    CsvReading reading = new CsvImport().read(file, hints);
    if (reading instanceof CsvReading.Recognised recognised) {
      return recognised;
    }
    throw new AssertionError("not recognised: " + reading);
  }

  static byte[] bytes(String name) {
    try (InputStream file = Export.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("no such file: " + name);
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// `BUY 100 AAPL @ 150.25 fee 0.65 USD at 2024-01-19T14:30:00Z`, in the order of the file.
  static List<String> fills(CsvReading.Recognised read) {
    return read.fills().stream().map(Export::told).toList();
  }

  /// `7: Not imported: …`
  static List<String> problems(CsvReading.Recognised read) {
    return read.errors().stream().map(Export::told).toList();
  }

  private static String told(CsvProblem problem) {
    return problem.line() + ": " + problem.message();
  }

  private static String told(BrokerFill fill) {
    return "%s %s %s @ %s fee %s at %s"
        .formatted(
            fill.side(),
            plain(fill.qty()),
            fill.symbol(),
            plain(fill.price()),
            fill.fee().signum() == 0 ? "0" : plain(fill.fee()) + " " + fill.feeCurrency(),
            fill.ts());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
