package tradingtwin.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tradingtwin.app.analysis.Analysing;
import tradingtwin.app.analysis.Analysis;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;

class DemoTraderTest {
  @Test
  void isTheShippedFile() throws IOException {
    assertThat(shipped()).isEqualTo(DemoTrader.fills());
  }

  @Test
  void showsAHabitThatIsThereOneThatIsNotAndOneThatCannotBeJudged() throws IOException {
    var analysis = Analysing.of(read());

    assertThat(analysis.unreadRows()).isZero();
    assertThat(analysis.symbolsWithoutCandles()).isEmpty();
    assertThat(habit(analysis, "DISPOSITION").state()).isEqualTo("FOUND");
    assertThat(habit(analysis, "CHASING").state()).isEqualTo("NOT_FOUND");
    var growing = habit(analysis, "SIZE_ESCALATION");
    assertThat(growing.state()).isEqualTo("INSUFFICIENT");
    assertThat(growing.n()).isLessThan(growing.needed());
  }

  @Test
  void coversMonthsOfTwoSymbolsAndSaysOfEveryFillThatItIsADemo() throws IOException {
    var fills = read().fills();

    assertThat(fills).allSatisfy(fill -> assertThat(fill.extId()).startsWith("demo-"));
    assertThat(fills.stream().map(fill -> fill.symbol()).distinct())
        .containsExactlyInAnyOrder("BTC-USD", "ETH-USD");
    assertThat(Duration.between(fills.getFirst().ts(), fills.getLast().ts()).toDays())
        .isGreaterThan(120);
  }

  private static Analysis.Habit habit(Analysis analysis, String label) {
    return analysis.habits().stream()
        .filter(habit -> habit.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static CsvReading.Recognised read() throws IOException {
    var bytes = shipped().getBytes(StandardCharsets.UTF_8);
    return (CsvReading.Recognised) new CsvImport().read(bytes, CsvHints.none());
  }

  private static String shipped() throws IOException {
    try (var file =
        Objects.requireNonNull(DemoTraderTest.class.getResourceAsStream("/demo/fills.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
