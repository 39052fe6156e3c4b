package tradingtwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command on the files of the engine's oracles, column beside column: what it prints is what
/// TA-Lib and TTR say, to the tolerance of each, and empty where they are.
class IndicatorOraclesTest {
  private static final Path ORACLES = Path.of("../engine/src/test/resources/oracles");

  /// The set that is promised, and the other lengths that the oracle knows.
  private static final String PROMISED = "sma:20,ema:20,rsi:14,atr:14,bb:20:2";

  private static final String OTHERS =
      "sma:5,sma:14,sma:50,ema:12,ema:14,ema:26,rsi:2,rsi:9,tr,atr:5,natr:14,std:20";

  @ParameterizedTest
  @ValueSource(strings = {"aapl_2013", "gold_weekly", "talib_ref252"})
  void printsWhatTaLibSays(String series) throws Exception {
    Table ours = typed(series, PROMISED + "," + OTHERS);
    Table theirs =
        Table.of(Files.readAllLines(ORACLES.resolve("talib/expected_" + series + ".csv")));
    for (String name :
        List.of("sma_5", "sma_14", "sma_20", "sma_50", "ema_12", "ema_14", "ema_20", "ema_26")) {
      agrees(ours.column(name), theirs.column(name), 1e-12, 0, name);
    }
    for (String name : List.of("rsi_2", "rsi_9", "rsi_14")) {
      agrees(ours.column(name), theirs.column(name), 0, 1e-10, name);
    }
    for (String name : List.of("atr_5", "atr_14", "natr_14")) {
      agrees(ours.column(name), theirs.column(name), 1e-12, 0, name);
    }
    for (String name : List.of("bb_lower_20_2", "bb_middle_20_2", "bb_upper_20_2")) {
      agrees(ours.column(name), theirs.column(name), 1e-9, 0, name);
    }
    agrees(ours.column("tr"), theirs.column("trange"), 1e-12, 0, "tr");
    agrees(ours.column("std_20"), theirs.column("stddev_pop_20"), 1e-9, 0, "std_20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aapl_2013", "gold_weekly", "talib_ref252"})
  void printsTheBandsOfTtrToTwelveDigits(String series) throws Exception {
    Table ours = typed(series, PROMISED);
    Table theirs = Table.of(Files.readAllLines(ORACLES.resolve("ttr/expected_" + series + ".csv")));
    for (String line : List.of("lower", "middle", "upper")) {
      String name = "bb_" + line + "_20_2";
      agrees(ours.column(name), theirs.column("bb_" + line), 1e-12, 0, name);
    }
    agrees(ours.column("sma_20"), theirs.column("sma_20"), 1e-12, 0, "sma_20");
    agrees(ours.column("rsi_14"), theirs.column("rsi_14"), 0, 1e-10, "rsi_14");
    agrees(ours.column("atr_14"), theirs.column("atr_14"), 1e-12, 0, "atr_14");
  }

  private static Table typed(String series, String set) {
    Path bars = ORACLES.resolve("talib/in_" + series + ".csv");
    Typed typed = Typed.twin("indicators", "--candles", bars, "--set", set, "--csv");
    assertThat(typed.err()).isEmpty();
    assertThat(typed.code()).isZero();
    return Table.of(typed.out().lines().toList());
  }

  private static void agrees(
      List<String> ours, List<String> theirs, double relative, double absolute, String name) {
    assertThat(ours).as(name).hasSameSizeAs(theirs);
    assertThat(theirs).as(name).anyMatch(cell -> !cell.isEmpty());
    for (int i = 0; i < theirs.size(); i++) {
      assertThat(ours.get(i).isEmpty()).as("%s at %s", name, i).isEqualTo(theirs.get(i).isEmpty());
      if (!theirs.get(i).isEmpty()) {
        double want = Double.parseDouble(theirs.get(i));
        assertThat(Double.parseDouble(ours.get(i)))
            .as("%s at %s", name, i)
            .isCloseTo(want, within(Math.max(Math.abs(want) * relative, absolute)));
      }
    }
  }

  private record Table(List<String> head, List<List<String>> rows) {
    static Table of(List<String> lines) {
      List<List<String>> cells = new ArrayList<>();
      lines.forEach(line -> cells.add(List.of(line.split(",", -1))));
      return new Table(cells.getFirst(), cells.subList(1, cells.size()));
    }

    List<String> column(String name) {
      int place = head.indexOf(name);
      assertThat(place).as(name).isNotNegative();
      return rows.stream().map(row -> row.get(place)).toList();
    }
  }
}
