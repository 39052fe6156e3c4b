package tradingtwin.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Between a plan and its verdict any part may die: the verdict arrives, once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledPartsTest {
  @TempDir static Path dir;

  private TakenApart house;

  @BeforeAll
  void open() throws Exception {
    house = new TakenApart(dir);
  }

  @AfterAll
  void close() {
    house.close();
  }

  /// The part dies while the verdict is being written, in the middle of its transaction.
  @ParameterizedTest
  @EnumSource(names = {"EDGE", "CORE", "WORKERS", "REDIS"})
  void theVerdictArrivesOnce(Part part) throws Exception {
    try (Listener anna = new Listener(house.url())) {
      String intentId;
      try (TakenApart.HeldVerdicts held = house.holdVerdicts()) {
        intentId = anna.declares();
        held.awaitOneThatWaits();
        house.kill(part);
      }
      house.start(part);
      anna.awaitVerdict(intentId);

      String next = anna.declares();
      anna.awaitVerdict(next);
      assertThat(anna.verdicts(intentId)).isOne();
      assertThat(anna.verdicts(next)).isOne();
    }
  }
}
