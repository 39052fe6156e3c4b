package tradingtwin.core.connections.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.core.RunningCore;

class RedisWeightBudgetTest {
  private RunningCore core;

  @BeforeEach
  void start() {
    core = RunningCore.start();
  }

  @AfterEach
  void close() {
    core.close();
  }

  @SuppressWarnings("unchecked")
  private RedisWeightBudget process() {
    StatefulRedisConnection<String, String> redis = core.get(StatefulRedisConnection.class);
    return new RedisWeightBudget(redis, core.clock());
  }

  @Test
  void processesShareOneMinuteAndTheNextBeginsAnew() {
    assertThat(process().take(60, 100)).isZero();
    Duration wait = process().take(60, 100);
    assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(process().take(40, 100)).isZero();

    core.clock().move(wait);
    assertThat(process().take(100, 100)).isZero();
  }

  @Test
  void whatOthersUsedCountsAndIsNeverForgottenWithinItsMinute() {
    process().used(95);
    process().used(10);

    assertThat(process().take(6, 100)).isPositive();
    assertThat(process().take(5, 100)).isZero();
  }

  @Test
  void aClosureHoldsForEverybodyAndAShorterOneDoesNotEndIt() {
    process().closed(Duration.ofMinutes(5));
    process().closed(Duration.ofSeconds(1));

    assertThat(process().take(1, 100)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
  }

  @Test
  void howeverManyAskAtOnceTheLimitHolds() throws InterruptedException {
    AtomicInteger taken = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        threads.execute(
            () -> {
              if (process().take(1, 100).isZero()) {
                taken.incrementAndGet();
              }
            });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(taken).hasValue(100);
  }
}
