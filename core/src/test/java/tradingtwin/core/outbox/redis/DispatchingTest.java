package tradingtwin.core.outbox.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Dispatcher;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.outbox.Replay;
import tradingtwin.embedded.redis.RealRedis;

/// Facts on their way from Postgres to the stream.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DispatchingTest {
  private final JsonMapper json = ContractJson.strict();
  private RunningCore core;
  private StatefulRedisConnection<String, String> redis;
  private Dispatcher dispatcher;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start().inventingFacts();
    redis = redisOf(core);
    dispatcher = dispatcherOf(core);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void anEmptyStreamAndSomebodyNew() {
    redis.sync().del(RedisWire.STREAM);
    anna = core.trader();
  }

  @Test
  void whatIsCommittedIsOnTheStreamInOrderAndMarked() {
    tell(core, anna, 5);

    assertThat(dispatcher.dispatch()).isEqualTo(5);

    assertThat(stream())
        .extracting(m -> m.getBody().get("seq"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(untold(core)).isZero();
    assertThat(core.count("select count(*) from event_outbox where attempts <> 1")).isZero();
    assertThat(dispatcher.dispatch()).isZero();
  }

  @Test
  void theStreamCarriesTheWholeEnvelope() {
    tell(core, anna, 1);
    dispatcher.dispatch();
    Map<String, String> body = stream().getFirst().getBody();

    assertThat(body).containsEntry("userId", anna).containsEntry("type", "trades.imported");
    assertThat(
            new SchemaCatalogue().violations("events/event.json", json.readTree(body.get("event"))))
        .isEmpty();
    assertThat(body.get("event"))
        .isEqualTo(
            json.writeValueAsString(core.get(Replay.class).after(anna, 0, 1).events().getFirst()));
  }

  @Test
  void theLogHoldsEveryFactOnceWithItsProducer() {
    tell(core, anna, 3);
    dispatcher.dispatch();
    core.everything()
        .sql("update event_outbox set delivered_at = null where user_id = ?")
        .params(anna)
        .update();
    dispatcher.dispatch();

    assertThat(stream()).as("told again, dropped by seq at every reader").hasSize(6);
    assertThat(
            core.count(
                "select count(*) from event_log where user_id = ? and producer = 'test'", anna))
        .isEqualTo(3);
  }

  @Test
  void twoDispatchersTellEachFactOnceBetweenThem() throws Exception {
    Dispatcher other = dispatcherOf(core);
    CyclicBarrier together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        tell(core, anna, 2);
        var both =
            List.of(
                threads.submit(
                    () -> {
                      together.await();
                      return dispatcher.dispatch();
                    }),
                threads.submit(
                    () -> {
                      together.await();
                      return other.dispatch();
                    }));
        for (var one : both) {
          one.get(10, TimeUnit.SECONDS);
        }
      }
    }
    dispatcher.dispatch();

    assertThat(stream())
        .extracting(m -> m.getBody().get("seq"))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).mapToObj(Long::toString).toList());
  }

  @Test
  void anEmptiedRedisLosesNothing() {
    tell(core, anna, 3);
    dispatcher.dispatch();
    redis.sync().flushdb();
    tell(core, anna, 1);

    assertThat(dispatcher.dispatch()).isEqualTo(1);
    assertThat(stream()).extracting(m -> m.getBody().get("seq")).containsExactly("4");
    assertThat(core.get(Replay.class).after(anna, 0, 10).events()).hasSize(4);
  }

  @Test
  void theLoopTellsWithoutBeingCalledAndEndsWhenClosed() {
    Dispatcher running = dispatcherOf(core);
    running.start();
    tell(core, anna, 3);
    running.wake();

    until(() -> untold(core) == 0);
    running.close();
    tell(core, anna, 1);
    running.wake();
    assertThat(untold(core)).isEqualTo(1);
    dispatcher.dispatch();
  }

  @Test
  void whileRedisIsAwayFactsWaitWithTheirReasonAndAreToldAfterwards(@TempDir Path folder) {
    RealRedis first = RealRedis.start(folder, OptionalInt.empty());
    OptionalInt port = OptionalInt.of(first.port());
    try (RunningCore cut = RunningCore.withRedis(first.url(0)).inventingFacts()) {
      Dispatcher brave = dispatcherOf(cut);
      String bert = cut.trader();
      first.close();
      tell(cut, bert, 2);

      assertThat(brave.dispatch()).isNegative();
      assertThat(
              cut.count(
                  """
                  select count(*) from event_outbox
                  where attempts >= 1 and last_error is not null and delivered_at is null
                  """))
          .isEqualTo(2);
      assertThat(cut.get(Replay.class).after(bert, 0, 10).events()).hasSize(2);

      try (RealRedis second = RealRedis.start(folder, port)) {
        until(() -> brave.dispatch() == 2);
        assertThat(untold(cut)).isZero();
        assertThat(cut.count("select count(*) from event_outbox where last_error is not null"))
            .isZero();
        assertThat(redisOf(cut).sync().xrange(RedisWire.STREAM, Range.unbounded()))
            .as("at least once: an answer may have been lost on the way")
            .extracting(StreamMessage::getBody)
            .satisfies(told -> assertThat(told.stream().distinct()).hasSize(2));
        assertThat(second.port()).isEqualTo(first.port());
      }
    }
  }

  private List<StreamMessage<String, String>> stream() {
    return redis.sync().xrange(RedisWire.STREAM, Range.unbounded());
  }

  private static long untold(RunningCore core) {
    return core.count("select count(*) from event_outbox where delivered_at is null");
  }

  private static void tell(RunningCore core, String user, int facts) {
    IntStream.range(0, facts)
        .forEach(
            n ->
                core.get(TenantDatabase.class)
                    .run(
                        user,
                        () ->
                            core.get(Outbox.class)
                                .append(user, "trades.imported", Map.of("n", n))));
  }

  @SuppressWarnings("unchecked")
  private static StatefulRedisConnection<String, String> redisOf(RunningCore core) {
    return core.get(StatefulRedisConnection.class);
  }

  private Dispatcher dispatcherOf(RunningCore core) {
    return new Dispatcher(
        core.get(EventsDatabase.class), new RedisWire(redisOf(core)), json, InstantSource.system());
  }

  private static void until(java.util.function.BooleanSupplier holds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}
