package tradingtwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.json.ContractJson;

/// The command on the files of the engine's oracles, answer beside answer.
class DispositionCommandTest {
  private static final Path ORACLES =
      Path.of("../engine/src/test/resources/oracles/dispositionEffect");
  private static final Path SAMPLE = ORACLES.resolve("sample");
  private static final Path REAL = ORACLES.resolve("deanalysis");
  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"1,0mins", "0,60mins", "1,30days"})
  void theSampleCountsAsInThePackage(int shorts, String threshold) throws Exception {
    var typed =
        shorts == 1
            ? sample("--threshold", threshold, "--json")
            : sample("--threshold", threshold, "--json", "--no-shorts");
    agrees(typed, SAMPLE.resolve("expected_run_all_short" + shorts + "_thr" + threshold + ".csv"));
  }

  @Test
  void compressedFilesOfTenRealInvestorsCountAsInThePackage() throws Exception {
    var typed =
        Typed.twin(
            "disposition",
            "--fills",
            REAL.resolve("transactions.csv"),
            "--prices",
            REAL.resolve("market_prices_needed.csv.gz"),
            "--method",
            "per-transaction",
            "--json");
    agrees(typed, REAL.resolve("expected_all_by_investor_asset.csv"));
  }

  @Test
  void odeansMethodGivesThePublishedHalfAndQuarter() throws Exception {
    var fills = new StringBuilder("investor,type,asset,quantity,price,datetime\n");
    for (String asset : List.of("A", "B", "C", "D", "E", "F", "G", "H")) {
      fills.append(row(asset, "B", 100, "2024-03-04T10:00:00Z"));
    }
    for (String asset : List.of("A", "C", "F")) {
      fills.append(row(asset, "S", price(asset), "2024-03-05T10:00:00Z"));
    }
    var prices = new StringBuilder("asset,datetime,price\n");
    for (String asset : List.of("A", "B", "C", "D", "E", "F", "G", "H")) {
      prices.append(asset + ",2024-03-05T09:00:00Z," + price(asset) + "\n");
    }
    var rows =
        json(
            Typed.twin(
                "disposition",
                "--fills",
                Files.writeString(dir.resolve("fills.csv"), fills),
                "--prices",
                Files.writeString(dir.resolve("prices.csv"), prices),
                "--method",
                "odean",
                "--json"));
    assertThat(sum(rows, "RG_count")).isEqualTo(2);
    assertThat(sum(rows, "PG_count")).isEqualTo(2);
    assertThat(sum(rows, "RL_count")).isEqualTo(1);
    assertThat(sum(rows, "PL_count")).isEqualTo(3);
    assertThat(rows.get(0).get("RG_total").isNull()).isTrue();
    assertThat(figure(rows, "Daymon", "PGR")).isEqualTo(0.5);
    assertThat(figure(rows, "Daymon", "PLR")).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(figure(rows, "Rosalie", "DE")).isEqualTo(0.5);
  }

  @Test
  void withoutJsonTheRowsAreCsv() {
    var lines = sample().out().lines().toList();
    assertThat(lines.getFirst()).startsWith("investor,asset,RG_count,RL_count,PG_count,PL_count,");
    assertThat(lines.get(1)).startsWith("4273N,ACO,1,0,6,0,45,0,1054,0,0.00870195794053661");
    assertThat(lines).hasSize(6);
  }

  @Test
  void saysInOneSentenceWhatIsWrongWithAFile() throws Exception {
    var odd = Files.writeString(dir.resolve("odd.csv"), "colour\nred\n");
    var typed = Typed.twin("disposition", "--fills", odd, "--prices", odd, "--json");
    assertThat(typed.code()).isEqualTo(TwinCommand.REFUSED);
    assertThat(typed.err()).contains("needs the columns asset, datetime, price");
    var late = Files.writeString(dir.resolve("late.csv"), "asset,datetime,price\nA,yesterday,1\n");
    assertThat(Typed.twin("disposition", "--fills", odd, "--prices", late, "--json").err())
        .contains("Line 2 of ")
        .contains("datetime");
    assertThat(sample("--method", "guess").code()).isEqualTo(TwinCommand.NOT_UNDERSTOOD);
    assertThat(sample("--threshold", "soon").err()).contains("60mins");
  }

  private static String row(String asset, String type, int price, String at) {
    String investor = asset.compareTo("E") <= 0 ? "Daymon" : "Rosalie";
    return investor + "," + type + "," + asset + ",1," + price + "," + at + "\n";
  }

  private static int price(String asset) {
    return List.of("A", "B", "F", "G").contains(asset) ? 110 : 90;
  }

  private static Typed sample(String... more) {
    Object[] words = new Object[5 + more.length];
    words[0] = "disposition";
    words[1] = "--fills";
    words[2] = SAMPLE.resolve("investor_transactions.csv");
    words[3] = "--prices";
    words[4] = SAMPLE.resolve("market_prices.csv");
    System.arraycopy(more, 0, words, 5, more.length);
    return Typed.twin(words);
  }

  private static void agrees(Typed typed, Path expected) throws Exception {
    assertThat(typed.code()).isZero();
    assertThat(typed.err()).isEmpty();
    JsonNode rows = json(typed);
    List<String> lines = Files.readAllLines(expected);
    String[] header = lines.getFirst().split(",", -1);
    assertThat(rows).hasSize(lines.size() - 1);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      JsonNode row = rows.get(i - 1);
      assertThat(row.propertyNames()).hasSize(18);
      assertThat(row.get("investor").asString()).isEqualTo(cells[0]);
      assertThat(row.get("asset").asString()).isEqualTo(cells[1]);
      for (int c = 5; c < header.length; c++) {
        JsonNode cell = row.get(header[c]);
        assertThat(cell.isNull())
            .as(header[c] + " of " + lines.get(i))
            .isEqualTo(cells[c].isEmpty());
        if (!cells[c].isEmpty()) {
          double theirs = Double.parseDouble(cells[c]);
          double slack = header[c].endsWith("duration") ? 1e-9 : Math.abs(theirs) * 1e-12;
          assertThat(cell.asDouble())
              .as(header[c] + " of " + lines.get(i))
              .isCloseTo(theirs, within(slack));
        }
      }
    }
  }

  private static double sum(JsonNode rows, String name) {
    double sum = 0;
    for (JsonNode row : rows) {
      sum += row.get(name).asDouble();
    }
    return sum;
  }

  private static double figure(JsonNode rows, String investor, String name) {
    for (JsonNode row : rows) {
      if (row.get("investor").asString().equals(investor)) {
        return row.get(name).asDouble();
      }
    }
    throw new AssertionError(investor);
  }

  private static JsonNode json(Typed typed) {
    return ContractJson.strict().readTree(typed.out());
  }
}
