package tradingtwin.bench.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.strategy.Family;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.fills.Fill;

class TraderFolderTest {

  @Test
  void theProductReadsFromTheFileWhatTheBenchmarkScores() throws IOException {
    for (long seed = 0; seed < 12; seed++) {
      SyntheticTrader trader = SyntheticTrader.of(Family.RANDOM, Doses.NONE, seed, 40);
      byte[] file = TraderFolder.fills(trader.recording().rows()).getBytes(StandardCharsets.UTF_8);
      var read = (CsvReading.Recognised) new CsvImport().read(file, CsvHints.none());
      Set<String> ids = new HashSet<>();
      BigDecimal bought = BigDecimal.ZERO;
      for (var fill : read.fills()) {
        if (ids.add(fill.extId())) {
          bought = bought.add(fill.qty());
        }
      }
      List<Fill> scored = trader.fills();
      assertThat(ids).hasSameSizeAs(scored);
      assertThat(bought)
          .isEqualByComparingTo(
              scored.stream().map(Fill::qty).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  @Test
  void everyDeedIsInTheFileWholeUnlessTheFileBeginsTooLate() {
    for (long seed = 0; seed < 12; seed++) {
      SyntheticTrader trader = SyntheticTrader.of(Family.GRID, Doses.NONE, seed, 40);
      List<List<String>> ids = trader.recording().idsByDeed();
      for (int i = 0; i < ids.size(); i++) {
        List<String> own = ids.get(i);
        var deed = trader.diary().deeds().get(i);
        BigDecimal sum =
            trader.fills().stream()
                .filter(fill -> own.contains(fill.id()))
                .map(Fill::qty)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.doubleValue())
            .isCloseTo(own.isEmpty() ? 0 : deed.quantity(), withPercentage(1e-6));
      }
    }
  }

  @Test
  void theFolderHoldsFillsCandlesAndTheTruth(@TempDir Path folder) throws IOException {
    var trader = SyntheticTrader.of(Family.RANDOM, Doses.of(BiasLabel.REVENGE, 0.5), 3, 40);
    TraderFolder.write(trader, folder);
    assertThat(Files.readString(folder.resolve("fills.csv"))).startsWith("time,symbol,side");
    assertThat(Files.readAllLines(folder.resolve("candles").resolve("S0-USD.csv")).getFirst())
        .isEqualTo("date,open,high,low,close,volume");
    assertThat(Files.readString(folder.resolve("truth.json")))
        .contains("\"REVENGE\" : 0.5", "\"costByHabit\"", "\"inTwin\"");
  }
}
