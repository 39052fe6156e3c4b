package tradingtwin.workers.reactions.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
  /// Two names that fall into different lanes of two.
  private static final String ANNA = "a";

  private static final String BERT = "b";

  @Test
  void oneTradersWorkStaysInOrder() throws InterruptedException {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch all = new CountDownLatch(200);
    try (Lanes lanes = new Lanes("test", 4, 10)) {
      for (int i = 0; i < 200; i++) {
        int number = i;
        lanes.put(
            ANNA,
            () -> {
              done.add(number);
              all.countDown();
            });
      }
      all.await();
    }
    assertThat(done).isEqualTo(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void oneTraderDoesNotWaitForAnother() throws InterruptedException {
    CountDownLatch bertsTurn = new CountDownLatch(1);
    CountDownLatch annasEnd = new CountDownLatch(1);
    try (Lanes lanes = new Lanes("test", 2, 10)) {
      lanes.put(
          ANNA,
          () -> {
            await(bertsTurn);
            annasEnd.countDown();
          });
      lanes.put(BERT, bertsTurn::countDown);
      annasEnd.await();
    }
    assertThat(annasEnd.getCount()).isZero();
  }

  @Test
  void aFailureIsSaidOnceAndHoldsUpNothing() throws InterruptedException {
    CountDownLatch after = new CountDownLatch(1);
    try (Lanes lanes = new Lanes("test", 1, 10)) {
      lanes.put(
          ANNA,
          () -> {
            throw new IllegalStateException("not this time");
          });
      lanes.put(ANNA, after::countDown);
      after.await();

      assertThatThrownBy(lanes::check).hasMessage("not this time");
      assertThatCode(lanes::check).doesNotThrowAnyException();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
