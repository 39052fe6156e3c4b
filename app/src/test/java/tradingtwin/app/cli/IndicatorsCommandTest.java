package tradingtwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorsCommandTest {
  @TempDir Path dir;

  @Test
  void printsOneRowABarAndNothingWhereNothingIsDefined() throws Exception {
    var typed = indicators("--set", "sma:2,ema:2,rsi:2,atr:2,natr:2,tr,std:2,bb:2:2", "--csv");

    assertThat(typed.code()).isZero();
    List<String> lines = typed.out().lines().toList();
    assertThat(lines)
        .hasSize(5)
        .startsWith(
            "sma_2,ema_2,rsi_2,atr_2,natr_2,tr,std_2,bb_lower_2_2,bb_middle_2_2,bb_upper_2_2",
            ",,,,,,,,,",
            "11.0,11.0,,,,3.0,1.0,9.0,11.0,13.0");
    assertThat(lines.get(3)).startsWith("11.5,11.0,66.66666666666666,2.5,");
    assertThat(lines.get(4)).doesNotContain(",,");
  }

  @Test
  void knowsTheUsualFiveByDefault() throws Exception {
    assertThat(indicators("--csv").out().lines().findFirst())
        .hasValue("sma_20,ema_20,rsi_14,atr_14,bb_lower_20_2,bb_middle_20_2,bb_upper_20_2");
  }

  @ParameterizedTest
  @CsvSource({"sma", "sma:0", "sma:x", "bb:20", "bb:20:0", "macd:12", "sma:2:2"})
  void namesAnIndicatorThatItDoesNotKnow(String wanted) throws Exception {
    var typed = indicators("--set", wanted);

    assertThat(typed.code()).isEqualTo(TwinCommand.NOT_UNDERSTOOD);
    assertThat(typed.err().lines()).hasSize(1);
    assertThat(typed.err()).contains("'" + wanted + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-03,10,x,9,10 | Line 4: 'x' is no number for high.",
        "2024-01-03,10,11,9,NaN | Line 4: 'NaN' is no number for close.",
        "2024-01-03,10,11,9 | Line 4: 4 cells under a head of 5.",
        "2024-01-03,10,11,9,12 | Line 4: no bar, since open and close must lie within low and high,"
            + " above zero."
      })
  void saysInOneSentenceWithItsLineWhatIsWrong(String line, String sentence) throws Exception {
    var file =
        bars("date,open,high,low,close\n2024-01-01,9,11,9,10\n2024-01-02,9,11,9,10\n" + line);

    var typed = Typed.twin("indicators", "--candles", file, "--csv");

    assertThat(typed.code()).isEqualTo(TwinCommand.NOT_UNDERSTOOD);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err().lines()).containsExactly(sentence);
  }

  @Test
  void saysWhichColumnOrFileIsMissing() throws Exception {
    assertThat(Typed.twin("indicators", "--candles", bars("date,close\n1,2\n")).err())
        .contains("Line 1: the head has no column 'open'.");
    var missing = Typed.twin("indicators", "--candles", dir.resolve("nowhere.csv"));
    assertThat(missing.code()).isEqualTo(TwinCommand.NOT_UNDERSTOOD);
    assertThat(missing.err()).contains("There is no file");
  }

  private Typed indicators(Object... options) throws Exception {
    var file =
        bars(
            """
            date,Open,HIGH,low,close,remark
            2024-01-01,10,11,9,10,a
            2024-01-02,10,13,10,12,b
            2024-01-03;12,12,10,11,c
            2024-01-04,11,14,11,14,d
            """
                .replace(';', ','));
    Object[] all = new Object[options.length + 3];
    all[0] = "indicators";
    all[1] = "--candles";
    all[2] = file;
    System.arraycopy(options, 0, all, 3, options.length);
    return Typed.twin(all);
  }

  private Path bars(String text) throws Exception {
    return Files.writeString(dir.resolve("bars.csv"), text);
  }
}
