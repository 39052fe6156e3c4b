package tradingtwin.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.core.RunningCore;
import tradingtwin.core.idempotency.Idempotency.Answer;

/// Asking twice is asking once (trust.md 4.1).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {
  private RunningCore core;
  private Idempotency idempotency;
  private String anna;
  private AtomicInteger effects;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    idempotency = core.get(Idempotency.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = core.trader();
    effects = new AtomicInteger();
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerWithoutASecondEffect() {
    Answer first = idempotency.once(anna, "k", "body", this::work);
    Answer again = idempotency.once(anna, "k", "body", this::work);

    assertThat(again).isEqualTo(new Answer(first.status(), first.body(), true));
    assertThat(first.replayed()).isFalse();
    assertThat(effects).hasValue(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    idempotency.once(anna, "k", "body", this::work);

    assertRefused(
        ProblemCode.IDEMPOTENCY_KEY_REUSED, () -> idempotency.once(anna, "k", "other", this::work));
    assertThat(effects).hasValue(1);
  }

  @Test
  void twoTradersMayUseTheSameKey() {
    idempotency.once(anna, "k", "body", this::work);

    assertThat(idempotency.once(core.trader(), "k", "other", this::work).replayed()).isFalse();
    assertThat(effects).hasValue(2);
  }

  @Test
  void aFirstAttemptThatFailedIsNotRemembered() {
    assertThatThrownBy(
            () ->
                idempotency.once(
                    anna,
                    "k",
                    "wrong body",
                    () -> {
                      throw RefusedException.of(ProblemCode.VALIDATION);
                    }))
        .isInstanceOf(RefusedException.class);

    assertThat(idempotency.once(anna, "k", "corrected body", this::work).replayed()).isFalse();
    assertThat(effects).hasValue(1);
  }

  @Test
  void whileTheFirstIsRunningTheSecondIsToldSo() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(
              () ->
                  idempotency.once(
                      anna,
                      "k",
                      "body",
                      () -> {
                        running.countDown();
                        await(mayEnd);
                        return work();
                      }));
      await(running);
      assertRefused(ProblemCode.IN_PROGRESS, () -> idempotency.once(anna, "k", "body", this::work));
      assertThat(idempotency.once(anna, "another", "body", this::work).replayed()).isFalse();
      mayEnd.countDown();
      first.get(10, TimeUnit.SECONDS);
    }
    assertThat(idempotency.once(anna, "k", "body", this::work).replayed()).isTrue();
    assertThat(effects).hasValue(2);
  }

  /// The first one ends between the look at what is stored and the answer's own row.
  @Test
  void whoIsOvertakenGetsTheFirstAnswerAndIsUndone() {
    Answer second =
        idempotency.once(
            anna,
            "k",
            "body",
            () -> {
              stored("k", "body", "{}");
              return work();
            });

    assertThat(second).isEqualTo(new Answer(202, "{}", true));
    assertRefused(
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        () ->
            idempotency.once(
                anna,
                "other",
                "body",
                () -> {
                  stored("other", "another body", "{}");
                  return work();
                }));
  }

  private void stored(String key, String fingerprint, String body) {
    core.everything()
        .sql(
            """
            insert into idempotency_keys (user_id, key, fingerprint, status, body)
            values (?, ?, ?, 202, ?)
            """)
        .params(anna, key, fingerprint, body)
        .update();
  }

  @Test
  void aStormOfTheSameRequestHasOneEffect() throws Exception {
    AtomicInteger answered = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          java.util.stream.IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            try {
                              idempotency.once(anna, "k", "body", this::work);
                              answered.incrementAndGet();
                            } catch (RefusedException e) {
                              assertThat(e.problem().status()).isEqualTo(409);
                            }
                          }))
              .toList();
      for (var one : all) {
        one.get(20, TimeUnit.SECONDS);
      }
    }
    assertThat(effects).hasValue(1);
    assertThat(answered).hasPositiveValue();
  }

  private Answer work() {
    return new Answer(202, "{\"effect\": \"é🙂 %d\"}".formatted(effects.incrementAndGet()), false);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertRefused(ProblemCode code, Supplier<Answer> asked) {
    assertThatThrownBy(asked::get)
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.problem().type()).isEqualTo(code.type()));
  }
}
