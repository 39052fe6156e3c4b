package tradingtwin.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void quantilesAreWaitsThatHappened() {
    long[] waits = LongStream.rangeClosed(1, 200).map(each -> (201 - each) * 1_000_000).toArray();

    assertThat(Spread.of(waits)).isEqualTo(new Spread(200, 100, 180, 198, 200));
    assertThat(Spread.of(new long[] {7_500_000})).isEqualTo(new Spread(1, 7.5, 7.5, 7.5, 7.5));
  }

  @Test
  void nothingMeasuredIsNoNumber() {
    assertThat(Spread.of(new long[0]).p99()).isNaN();
  }
}
