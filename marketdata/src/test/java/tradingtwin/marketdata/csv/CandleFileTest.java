package tradingtwin.marketdata.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.csv.CandleReading.LineError;
import tradingtwin.marketdata.csv.CandleReading.Read;
import tradingtwin.marketdata.csv.CandleReading.Refused;

class CandleFileTest {

  @Test
  void daysAreReadOldestFirstHoweverTheyStand() {
    Read read =
        read("Date,Open,High,Low,Close,Volume\n2024-03-02,2,4,1,3,10\n2024-03-01,1,3,1,2,5\n");
    assertThat(read.granularity()).isEqualTo(Granularity.ONE_DAY);
    assertThat(read.bars())
        .containsExactly(
            new Bar(Instant.parse("2024-03-01T00:00:00Z"), 1, 3, 1, 2, 5),
            new Bar(Instant.parse("2024-03-02T00:00:00Z"), 2, 4, 1, 3, 10));
    assertThat(read.refused()).isZero();
  }

  @Test
  void timesAreReadInEachWayTheyAreUsuallyWritten() {
    for (String times :
        new String[] {
          "2024-03-01T12:00:00Z 2024-03-01T13:00:00Z",
          "2024-03-01T14:00:00+02:00 2024-03-01T15:00:00+02:00",
          "1709294400 1709298000",
          "1709294400000 1709298000000"
        }) {
      String[] two = times.split(" ");
      Read read = read("time,o,h,l,c\n" + two[0] + ",1,2,1,2\n" + two[1] + ",2,3,2,3\n");
      assertThat(read.granularity()).as(times).isEqualTo(Granularity.ONE_HOUR);
      assertThat(read.bars().getFirst().start()).isEqualTo(Instant.parse("2024-03-01T12:00:00Z"));
    }
  }

  @Test
  void semicolonsGoWithDecimalCommasAndAByteOrderMarkIsNoName() {
    Read read =
        read(
            "\ufeffDatetime;Open;High;Low;Close\n2024-03-01 12:00;1,5;2,5;1,25;2\n2024-03-01 12:05;2;2;2;2\n");
    assertThat(read.granularity()).isEqualTo(Granularity.FIVE_MINUTE);
    assertThat(read.bars().getFirst().low()).isEqualTo(1.25);
  }

  @Test
  void aRowThatIsRefusedHasItsLineAndReasonAndTheOthersStay() {
    Read read =
        read(
            """
            date,open,high,low,close
            2024-03-01,1,3,1,2
            2024-03-02,1,3,5,2
            tomorrow,1,3,1,2
            2024-03-03,1,three,1,2
            2024-03-04,1,3
            2024-03-05,1,3,1,2
            2024-03-05,1,4,1,2
            2024-03-05,1,3,1,2
            2024-03-06,1,3,1,2
            """);
    assertThat(read.bars()).hasSize(3);
    assertThat(read.errors()).extracting(LineError::line).containsExactly(3, 4, 5, 6, 8);
    assertThat(read.errors()).allSatisfy(error -> assertThat(error.message()).endsWith("."));
  }

  @Test
  void gapsStayGaps() {
    Read read =
        read(
            "date,open,high,low,close\n2024-03-01,1,3,1,2\n2024-03-04,1,3,1,2\n2024-03-05,1,3,1,2\n");
    assertThat(read.bars()).hasSize(3);
  }

  @Test
  void whatIsNoFileOfCandlesIsRefusedAsAWhole() {
    assertThat(reading(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})).isInstanceOf(Refused.class);
    assertThat(reading(new byte[] {'a', (byte) 0xff, (byte) 0xfe})).isInstanceOf(Refused.class);
    assertThat(reading("")).isInstanceOf(Refused.class);
    assertThat(reading("time,symbol,side\n1,2,3\n")).isInstanceOf(Refused.class);
    assertThat(reading("date,open,high,low,close\nno,1,1,1,1\n")).isInstanceOf(Refused.class);
    assertThat(reading("date,open,high,low,close\n2024-03-01,1,1,1,1\n2024-03-11,1,1,1,1\n"))
        .as("ten days are no length")
        .isInstanceOf(Refused.class);
    assertThat(reading("date,open,high,low,close\n" + "x\n".repeat(CandleFile.MOST_ROWS + 1)))
        .isInstanceOf(Refused.class);
  }

  private static Read read(String text) {
    CandleReading reading = reading(text);
    assertThat(reading).isInstanceOf(Read.class);
    return (Read) reading;
  }

  private static CandleReading reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CandleReading reading(byte[] bytes) {
    return CandleFile.read(bytes);
  }
}
