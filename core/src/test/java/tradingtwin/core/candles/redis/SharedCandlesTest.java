package tradingtwin.core.candles.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.embedded.redis.RealRedis;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.marketdata.shared.SharedCandles;
import tradingtwin.marketdata.shared.SharingPolicy;

/// Windows of ten hourly bars; each `SharedCandles` stands for a process of its own.
class SharedCandlesTest {
  private static final Instant START = Instant.ofEpochSecond(36_000L * 47_000);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final SharingPolicy POLICY = policy(1_000_000);

  private final List<CandleQuery> asked = Collections.synchronizedList(new ArrayList<>());
  private final FetchCandles hourly = this::bars;
  private RedisClient client;
  private StatefulRedisConnection<String, String> redis;
  private Instant now = START.plus(Duration.ofDays(2));
  private CandlesAnswer instead;

  @BeforeEach
  void open() {
    client = RedisClient.create(RealRedis.forTests().freshUrl());
    redis = client.connect();
  }

  @AfterEach
  void close() {
    redis.close();
    client.shutdown();
  }

  @Test
  void whatOneProcessFetchedTheOthersReadByWindow() {
    assertThat(process().candles(hours(3, 14)))
        .isEqualTo(new CandlesAnswer.Candles(expected(3, 14)));
    assertThat(process().candles(hours(5, 20)))
        .isEqualTo(new CandlesAnswer.Candles(expected(5, 20)));
    assertThat(asked).containsExactly(hours(0, 10), hours(10, 20));
  }

  @Test
  void aClosedWindowIsKeptForLongAndTheNewestUntilItsNextBar() {
    now = START.plus(HOUR.multipliedBy(13)).plusSeconds(10);
    CandleQuery all = hours(0, 20);
    assertThat(process().candles(all)).isEqualTo(new CandlesAnswer.Candles(expected(0, 13)));
    now = now.plus(Duration.ofMinutes(4));
    assertThat(process().candles(all)).isEqualTo(new CandlesAnswer.Candles(expected(0, 13)));
    assertThat(asked).hasSize(2);

    now = START.plus(HOUR.multipliedBy(14));
    assertThat(process().candles(all)).isEqualTo(new CandlesAnswer.Candles(expected(0, 14)));
    assertThat(asked).hasSize(3).last().isEqualTo(hours(10, 20));

    now = now.plus(Duration.ofDays(20));
    assertThat(process().candles(hours(0, 10))).isInstanceOf(CandlesAnswer.Candles.class);
    assertThat(asked).hasSize(3);
    assertThat(redis.sync().pttl(key(0))).isPositive();
  }

  @Test
  void ofManyThatMissTheSameWindowOneFetchesIt() throws Exception {
    int others = 7;
    Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    CountDownLatch everybodyElseWaits = new CountDownLatch(others);
    Pause pause =
        length -> {
          if (waiting.add(Thread.currentThread())) {
            everybodyElseWaits.countDown();
          }
          Thread.yield();
        };
    FetchCandles slow =
        query -> {
          await(everybodyElseWaits);
          assertThat(redis.sync().pttl(key(0) + ":lock")).isPositive();
          return bars(query);
        };
    try (var pool = Executors.newFixedThreadPool(others + 1)) {
      List<Callable<CandlesAnswer>> processes = new ArrayList<>();
      for (int i = 0; i <= others; i++) {
        processes.add(() -> process(slow, POLICY, pause).candles(hours(0, 10)));
      }
      for (Future<CandlesAnswer> each : pool.invokeAll(processes)) {
        assertThat(each.get()).isEqualTo(new CandlesAnswer.Candles(expected(0, 10)));
      }
    }
    assertThat(asked).hasSize(1);
    assertThat(redis.sync().exists(key(0) + ":lock")).isZero();
  }

  @Test
  void theLockOfAProcessThatDiedEndsAndAnotherFetches() {
    String lock = key(0) + ":lock";
    String _ = redis.sync().set(lock, "of one that died");
    Pause untilItEnds = length -> redis.sync().del(lock);

    assertThat(process(hourly, POLICY, untilItEnds).candles(hours(0, 10)))
        .isEqualTo(new CandlesAnswer.Candles(expected(0, 10)));
  }

  @Test
  void whoHasWaitedLongEnoughAsksForItselfAndLeavesTheLockOfTheOther() {
    String lock = key(0) + ":lock";
    String _ = redis.sync().set(lock, "of a slow one");

    assertThat(process(hourly, policy(3), length -> {}).candles(hours(0, 10)))
        .isEqualTo(new CandlesAnswer.Candles(expected(0, 10)));
    assertThat(redis.sync().get(lock)).isEqualTo("of a slow one");
    new RedisShelf(redis).unlock(lock, "of somebody else");
    assertThat(redis.sync().get(lock)).isEqualTo("of a slow one");
  }

  @Test
  void aSourceThatIsAwayIsLeftAloneByAllForAWhile() {
    instead = new CandlesAnswer.Unavailable("too many requests", Duration.ofHours(1));
    assertThat(process().candles(hours(0, 10))).isEqualTo(instead);
    assertThat(process().candles(hours(0, 10))).isEqualTo(instead);
    assertThat(asked).hasSize(1);

    now = now.plusSeconds(23);
    assertThat(process().candles(hours(0, 10))).isEqualTo(instead);
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatASourceDoesNotKnowIsNotAskedForAgainWithinTheHour() {
    instead = new CandlesAnswer.NoSuchProduct("BTC-USD");
    assertThat(process().candles(hours(0, 30))).isEqualTo(instead);
    now = now.plus(Duration.ofMinutes(59));
    assertThat(process().candles(hours(0, 30))).isEqualTo(instead);
    assertThat(asked).hasSize(1);
  }

  @Test
  void aDamagedMemoryIsFetchedAnew() {
    String _ = redis.sync().set(key(0), "9999999999999 bars\n1,2,3");

    assertThat(process().candles(hours(0, 10)))
        .isEqualTo(new CandlesAnswer.Candles(expected(0, 10)));
    assertThat(asked).hasSize(1);
  }

  @Test
  void withoutRedisEachProcessAsksForItself() {
    redis.close();

    assertThat(process().candles(hours(3, 14)))
        .isEqualTo(new CandlesAnswer.Candles(expected(3, 14)));
    assertThat(process().candles(hours(3, 14))).isInstanceOf(CandlesAnswer.Candles.class);
    assertThat(asked).hasSize(4);
  }

  @Test
  void aKeysCallsAreCountedForAllProcesses() {
    now = Instant.parse("2024-04-01T12:00:20Z");
    RedisCallBudget here = new RedisCallBudget(redis, () -> now, 2);
    RedisCallBudget there = new RedisCallBudget(redis, () -> now, 2);

    assertThat(here.take()).isEmpty();
    assertThat(there.take()).isEmpty();
    assertThat(here.take()).contains(Duration.ofSeconds(40));
    now = now.plusSeconds(40);
    assertThat(there.take()).isEmpty();

    redis.close();
    assertThat(here.take()).isEmpty();
    assertThat(here.take()).isEmpty();
    assertThat(here.take()).as("alone it counts too").isPresent();
  }

  private SharedCandles process() {
    return process(hourly, POLICY, length -> {});
  }

  private SharedCandles process(FetchCandles source, SharingPolicy policy, Pause pause) {
    return new SharedCandles(
        "test", source, new RedisShelf(redis), policy, () -> now, pause, new SplittableRandom(1));
  }

  private static SharingPolicy policy(int looks) {
    SharingPolicy usual = SharingPolicy.of(10);
    return new SharingPolicy(
        10,
        usual.closed(),
        usual.newest(),
        usual.late(),
        usual.unknown(),
        usual.holdOff(),
        usual.longestFetch(),
        usual.look(),
        looks);
  }

  private CandlesAnswer bars(CandleQuery query) {
    asked.add(query);
    int from = (int) Duration.between(START, query.from()).toHours();
    int closed = (int) Duration.between(START, now).toHours();
    int until = (int) Duration.between(START, query.until()).toHours();
    return instead != null
        ? instead
        : new CandlesAnswer.Candles(expected(from, Math.min(until, closed)));
  }

  private static List<Bar> expected(int from, int until) {
    List<Bar> bars = new ArrayList<>();
    for (int i = from; i < until; i++) {
      bars.add(new Bar(START.plus(HOUR.multipliedBy(i)), 1.5 + i, 2.5 + i, 1.25 + i, 2 + i, i));
    }
    return bars;
  }

  private static CandleQuery hours(int from, int until) {
    return new CandleQuery(
        "BTC-USD",
        Granularity.ONE_HOUR,
        START.plus(HOUR.multipliedBy(from)),
        START.plus(HOUR.multipliedBy(until)));
  }

  private static String key(int hour) {
    return "twin:candles:test:BTC-USD:ONE_HOUR:"
        + START.plus(HOUR.multipliedBy(hour)).getEpochSecond();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
