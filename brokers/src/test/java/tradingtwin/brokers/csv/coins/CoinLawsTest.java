package tradingtwin.brokers.csv.coins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tradingtwin.brokers.csv.CsvHints;
import tradingtwin.brokers.csv.CsvImport;
import tradingtwin.brokers.csv.CsvReading;

/// What holds for every export that is kept beside these tests, however it is cut up.
class CoinLawsTest {

  private static final Path EXPORTS = Path.of("src/test/resources/exports/coins");

  /// Exports whose rows stand alone, or belong together by an id or what they say.
  @Provide
  Arbitrary<String> exports() {
    return Arbitraries.of(
        "coinbase-account",
        "coinbase-fills",
        "coinbase-transactions--v3",
        "binance-trades",
        "binance-convert",
        "kraken-trades",
        "kraken-trades--margin",
        "kraken-ledgers",
        "kraken-ledgers--wallet",
        "bybit-transactions",
        "bybit-transactions--derivatives",
        "okx-trades",
        "okx-trades--instrument",
        "kucoin-trades",
        "bitstamp-transactions",
        "revolut-crypto",
        "crypto-com-app",
        "bitvavo-history",
        "bitfinex-trades",
        "gemini-history",
        "mexc-trades",
        "cointracking-trades",
        "koinly-universal");
  }

  /// Two files of the account, cut where no fill is cut through and no identical rows are parted,
  /// in any order of rows and of files, imported once or twice: the same fills.
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void anyCutOrderAndRepetitionEndsInTheSameSet(@ForAll("exports") String export, @ForAll long seed)
      throws IOException {
    RandomGenerator random = new java.util.Random(seed);
    Export whole = Export.of(export);
    List<String> one = new ArrayList<>();
    List<String> other = new ArrayList<>();
    Map<String, Boolean> sides = new HashMap<>();
    for (String row : whole.rows()) {
      boolean first = sides.computeIfAbsent(whole.together(row), key -> random.nextBoolean());
      (first ? one : other).add(row);
    }
    List<List<String>> imports = new ArrayList<>(List.of(one, other, one, whole.rows()));
    java.util.Collections.shuffle(imports, new java.util.Random(seed));

    TreeSet<String> ids = new TreeSet<>();
    for (List<String> rows : imports) {
      List<String> shuffled = new ArrayList<>(rows);
      java.util.Collections.shuffle(shuffled, new java.util.Random(seed + 1));
      ids.addAll(whole.ids(shuffled));
    }
    assertThat(ids).isEqualTo(new TreeSet<>(whole.ids(whole.rows())));
  }

  /// A file: what stands above its rows, and the rows.
  private record Export(String name, String head, List<String> rows) {

    static Export of(String name) throws IOException {
      List<String> lines = Files.readAllLines(EXPORTS.resolve(name + ".csv"));
      int header = 0;
      int widest = 0;
      for (int i = 0; i < Math.min(6, lines.size()); i++) {
        int cells = lines.get(i).split("[,;]", -1).length;
        if (cells > widest && lines.get(i).matches("(?i).*(time|date|created at).*")) {
          header = i;
          widest = cells;
        }
      }
      String head = lines.subList(0, header + 1).stream().collect(Collectors.joining("\n")) + "\n";
      return new Export(name, head, List.copyOf(lines.subList(header + 1, lines.size())));
    }

    /// Rows with the same text here must not be parted: those of one fill, and identical ones.
    String together(String row) {
      String[] cells = row.replace("\"", "").split("[,;]", -1);
      return switch (name.split("--", 2)[0]) {
        case "coinbase-account" -> cells[7] + cells[8];
        case "kraken-ledgers", "okx-trades" -> cells[1];
        case "bybit-transactions" -> name.contains("deriv") ? row : cells[14];
        default -> row;
      };
    }

    List<String> ids(List<String> some) {
      byte[] file = (head + String.join("\n", some)).getBytes(StandardCharsets.UTF_8);
      return switch (new CsvImport().read(file, CsvHints.none())) {
        case CsvReading.Recognised read ->
            read.fills().stream().map(f -> f.account() + "|" + f.extId()).toList();
        case CsvReading.Unknown unknown -> throw new AssertionError(unknown);
        case CsvReading.Refused refused -> throw new AssertionError(refused);
      };
    }
  }
}
