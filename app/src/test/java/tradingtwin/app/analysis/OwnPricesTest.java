package tradingtwin.app.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.app.home.Refusal;
import tradingtwin.contracts.views.Bars;

class OwnPricesTest {
  @TempDir Path dir;

  @Test
  void aFileIsNamedAfterItsSymbolAndBarsAreAsLongAsTheyLieApart() throws Exception {
    Path file =
        write(
            "eth-usd.csv",
            """
            timestamp,open,high,low,close,volume
            2024-03-12T01:00:00Z,2,3,1,2,7
            2024-03-12T00:00:00Z,1,3,1,2,5
            2024-03-12T04:00:00Z,2,3,1,2,7
            """);

    assertThat(OwnPrices.at(file))
        .singleElement()
        .satisfies(
            bars -> {
              assertThat(bars.symbol()).isEqualTo("ETH-USD");
              assertThat(bars.granularitySeconds()).isEqualTo(3600);
              assertThat(bars.bars()).extracting(Bars.Bar::o).containsExactly(1.0, 2.0, 2.0);
            });
  }

  @Test
  void aFolderHoldsManyAndAColumnMayNameTheSymbol() throws Exception {
    write("a.csv", "date,symbol,open,high,low,close\n2024-03-12,X,1,1,1,1\n2024-03-12,Y,2,2,2,2\n");
    write("Z.csv", "date;open;high;low;close\n2024-03-12;3;3;3;3\n");
    write("notes.txt", "no bars\n");

    assertThat(OwnPrices.at(dir)).extracting(Bars::symbol).containsExactly("X", "Y", "Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1710201600",
        "1710201600000",
        "2024-03-12",
        "2024-03-12 00:00:00",
        "2024-03-12T00:00:00Z",
        "2024-03-12T01:00:00+01:00"
      })
  void timesAreReadAsTheyAreUsuallyWritten(String time) throws Exception {
    Path file = write("X.csv", "time,open,high,low,close\n" + time + ",1,1,1,1\n");

    assertThat(OwnPrices.at(file).getFirst().bars().getFirst().t()).isEqualTo(1_710_201_600L);
  }

  @Test
  void whatIsNoTimeOrComesTwiceIsRefusedWithItsLine() throws Exception {
    Path odd = write("X.csv", "time,open,high,low,close\nnoon,1,1,1,1\n");
    assertThatThrownBy(() -> OwnPrices.at(odd))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("X.csv: Line 2: 'noon' is no time");
    Path twice = write("Y.csv", "time,open,high,low,close\n5000,1,1,1,1\n5000,1,1,1,1\n");
    assertThatThrownBy(() -> OwnPrices.at(twice))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Line 3: a second bar at 5000");
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(dir.resolve(name), text);
  }
}
