package tradingtwin.engine.candles;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CandleTest {
  @Test
  void aHighBelowTheLowIsRefused() {
    assertThatThrownBy(() -> new Candle(Instant.EPOCH, 1, 1, 2, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
