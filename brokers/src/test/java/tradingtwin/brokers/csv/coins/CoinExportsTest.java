package tradingtwin.brokers.csv.coins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.brokers.csv.format.CsvFormat;

/// Every export that is kept beside this test, with what must be read from it.
///
/// `exports/coins/kraken-ledgers--wallet.csv` is a second shape of the format `kraken-ledgers`;
/// what it says stands in the `.txt` of the same name. With `-Dtwin.write=true` the texts are
/// written anew, to be read before they are kept.
class CoinExportsTest {

  private static final Path EXPORTS = Path.of("src/test/resources/exports/coins");

  static List<Path> exports() throws IOException {
    try (Stream<Path> files = Files.list(EXPORTS)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void isRecognisedWithoutAHintAndReadAsItSays(Path export) throws IOException {
    CsvReading.Recognised read = read(export, CsvHints.none());
    Path said = export.resolveSibling(name(export) + ".txt");
    if (Boolean.getBoolean("twin.write")) {
      Files.writeString(said, told(read));
    }

    assertThat(read.formatId()).isEqualTo(formatId(export));
    assertThat(told(read)).isEqualTo(Files.readString(said));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void isReadAlikeWhenItsFormatIsAskedFor(Path export) throws IOException {
    CsvHints asked = CsvHints.none().readAs(formatId(export));

    assertThat(told(read(export, asked))).isEqualTo(told(read(export, CsvHints.none())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("exports")
  void isReadInTheTradersZoneOnlyWhereItSaysNone(Path export) throws IOException {
    ZoneId told = ZoneId.of("Pacific/Auckland");
    CsvReading.Recognised here = read(export, CsvHints.none());
    CsvReading.Recognised there = read(export, CsvHints.none().inZone(told));

    boolean moved = !there.fills().equals(here.fills());
    assertThat(moved).isEqualTo(!here.zoneSource().name().matches("STATED|BROKER"));
  }

  @Test
  void everyFormatHasAnExport() throws IOException {
    assertThat(exports().stream().map(CoinExportsTest::formatId).distinct())
        .containsAll(CoinFormats.all().stream().map(CsvFormat::sign).map(s -> s.id()).toList());
  }

  private static CsvReading.Recognised read(Path export, CsvHints hints) throws IOException {
    return (CsvReading.Recognised) new CsvImport().read(Files.readAllBytes(export), hints);
  }

  private static String name(Path export) {
    return export.getFileName().toString().replace(".csv", "");
  }

  private static String formatId(Path export) {
    return name(export).split("--", 2)[0];
  }

  private static String told(CsvReading.Recognised read) {
    String head = "times in %s, %s".formatted(read.zone(), read.zoneSource());
    String fills =
        read.fills().stream().map(CoinExportsTest::told).collect(Collectors.joining("\n"));
    String left =
        read.errors().stream()
            .map(p -> "%d left out: %s".formatted(p.line(), p.message()))
            .collect(Collectors.joining("\n"));
    String besides =
        read.entries().stream().map(CoinExportsTest::told).collect(Collectors.joining("\n"));
    String others = "no trades: %d".formatted(read.otherRows());
    return Stream.of(head, fills, besides, left, others)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String told(StatementEntry e) {
    String id = e.nativeId() ? e.extId() : "content #" + e.extId().split("#", 2)[1];
    String what =
        e.booking() instanceof Booking.Money m
            ? "%s %s, fee %s %s, about %s"
                .formatted(
                    m.amount().toPlainString(),
                    m.asset(),
                    m.fee().toPlainString(),
                    m.feeCurrency(),
                    m.symbol())
            : e.booking().toString();
    return "%d besides: %s %s, %s, id %s, account %s, “%s”"
        .formatted(e.sourceLine(), e.booking().kind(), what, e.ts(), id, e.account(), e.word());
  }

  private static String told(BrokerFill f) {
    String id = f.nativeId() ? f.extId() : "content #" + f.extId().split("#", 2)[1];
    String also = f.aliases().isEmpty() ? "" : " or " + String.join(", ", f.aliases());
    return "%d %s %s %s at %s, fee %s %s, %s to the %s, id %s%s, order %s, account %s"
        .formatted(
            f.sourceLine(),
            f.side(),
            f.qty().toPlainString(),
            f.symbol(),
            f.price().toPlainString(),
            f.fee().toPlainString(),
            f.feeCurrency(),
            f.ts(),
            f.tsPrecision(),
            id,
            also,
            f.orderId(),
            f.account());
  }
}
