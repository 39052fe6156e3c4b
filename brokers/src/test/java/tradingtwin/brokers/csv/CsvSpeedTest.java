package tradingtwin.brokers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvSpeedTest {

  @Test
  void twentyThousandRowsTakeLessThanASecond() {
    Duration best =
        Stream.generate(() -> measure(20_000))
            .limit(4)
            .min(Comparator.naturalOrder())
            .orElseThrow();

    assertThat(best).isLessThan(Duration.ofSeconds(1));
  }

  private static Duration measure(int rows) {
    byte[] file =
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    "%s,BTC-USD,BUY,0.%08d,60000.12,1.23,USD,id%d"
                        .formatted(Instant.ofEpochSecond(1_700_000_000L + i), i + 1, i))
            .collect(
                Collectors.joining(
                    "\n", "time,symbol,side,quantity,price,fee,fee_currency,id\n", "\n"))
            .getBytes(StandardCharsets.UTF_8);
    CpuTime<CsvReading> reading = CpuTime.of(() -> new CsvImport().read(file, CsvHints.none()));
    assertThat(reading.result())
        .isInstanceOfSatisfying(
            CsvReading.Recognised.class, r -> assertThat(r.fills()).hasSize(rows));
    System.out.printf(
        "csv: %,d rows, %,d kB in %d ms%n", rows, file.length / 1024, reading.took().toMillis());
    return reading.took();
  }
}
