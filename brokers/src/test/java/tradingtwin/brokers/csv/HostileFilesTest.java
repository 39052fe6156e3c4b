package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

  private static final String HEADER = "time,symbol,side,quantity,price\n";
  private static final int MB = 1024 * 1024;

  static Stream<Arguments> bombs() {
    return Stream.of(
        Arguments.of("an endless line", "a".repeat(20 * MB)),
        Arguments.of("a million columns", "a,".repeat(1_000_000)),
        Arguments.of("a zip", "PK\u0003\u0004" + "\0".repeat(MB)),
        Arguments.of("a web page", "<!DOCTYPE html><script>alert(1)</script>"),
        Arguments.of("nothing", "  \r\n \n"),
        Arguments.of("zero bytes", HEADER + "\0\0\0"),
        Arguments.of("too many rows", HEADER + "1\n".repeat(1_000_001)),
        Arguments.of("too large", "1,2\n".repeat(7 * MB)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void isRefused(String name, String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

    assertThat(new CsvImport().read(bytes, CsvHints.none()))
        .isInstanceOfAny(CsvReading.Refused.class, CsvReading.Unknown.class);
  }

  @Test
  void aNumberOfAMillionDigitsIsADamagedRow() {
    String row = "2024-03-05T14:30:00Z,BTC-USD,BUY,%s,1\n".formatted("9".repeat(60_000));

    assertThat(Imported.recognised(HEADER + row).errors()).hasSize(1);
  }

  @Test
  void aQuoteOnEveryLineIsReadToTheEnd() {
    String file = HEADER + "\"2024,BTC-USD,BUY,1,1\n".repeat(200_000);

    CsvReading.Recognised reading = Imported.recognised(file);

    assertThat(reading.failedRows()).isPositive();
    assertThat(reading.errors()).hasSize(CsvPolicy.standard().mostProblems());
  }
}
