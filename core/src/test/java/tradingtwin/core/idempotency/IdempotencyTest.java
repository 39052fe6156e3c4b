package tradingtwin.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.core.OpenRooms;

class IdempotencyTest {
  private static OpenRooms rooms;
  private static Idempotency idempotency;
  private final AtomicInteger effects = new AtomicInteger();
  private String trader;

  @BeforeAll
  static void open() {
    rooms = OpenRooms.open();
    idempotency = rooms.get(Idempotency.class);
  }

  @AfterAll
  static void close() {
    rooms.close();
  }

  @BeforeEach
  void register() {
    trader = rooms.trader();
  }

  @Test
  void askingAgainGivesTheFirstAnswerWithoutASecondEffect() {
    Idempotency.Answer first = ask(trader, "print-1");
    Idempotency.Answer again = ask(trader, "print-1");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.replayed()).isFalse();
    assertThat(again.replayed()).isTrue();
    assertThat(effects).hasValue(1);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    Idempotency.Answer _ = ask(trader, "print-1");
    assertRefused(() -> ask(trader, "print-2"), ProblemCode.IDEMPOTENCY_KEY_REUSED);
  }

  @Test
  void anotherTradersKeyIsAnotherKey() {
    Idempotency.Answer _ = ask(trader, "print-1");
    assertThat(ask(rooms.trader(), "print-2").replayed()).isFalse();
  }

  @Test
  void aFirstAttemptThatFailedMayBeRepeated() {
    assertThatThrownBy(
            () ->
                idempotency.once(
                    trader,
                    "key",
                    "print-1",
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(ask(trader, "print-1").replayed()).isFalse();
  }

  @Test
  void askingWhileTheFirstIsStillRunningIsAConflict() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Thread first =
        Thread.ofPlatform()
            .start(
                () -> {
                  var _ =
                      idempotency.once(
                          trader,
                          "key",
                          "print-1",
                          () -> {
                            running.countDown();
                            await(go);
                            return answer();
                          });
                });
    await(running);
    assertRefused(() -> ask(trader, "print-1"), ProblemCode.IN_PROGRESS);
    go.countDown();
    first.join();
    assertThat(ask(trader, "print-1").replayed()).isTrue();
    assertThat(effects).hasValue(1);
  }

  private Idempotency.Answer ask(String user, String fingerprint) {
    return idempotency.once(user, "key", fingerprint, this::answer);
  }

  private Idempotency.Answer answer() {
    return new Idempotency.Answer(202, "{\"jobId\":\"" + effects.incrementAndGet() + "\"}", false);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ProblemCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.problem().type()).isEqualTo(code.type()));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
