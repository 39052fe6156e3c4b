package tradingtwin.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.Range;
import io.lettuce.core.api.StatefulRedisConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.Event;
import tradingtwin.contracts.views.Events;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.redis.WireFixture;

class OutboxOrderTest {
  private static final String TYPE = "trades.imported";

  private OpenRooms rooms;
  private Outbox outbox;
  private TenantDatabase database;
  private Replay replay;
  private String trader;

  @BeforeEach
  void open() {
    rooms = OpenRooms.open();
    outbox = rooms.get(Outbox.class);
    database = rooms.get(TenantDatabase.class);
    replay = rooms.get(Replay.class);
    trader = rooms.trader();
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void aFactNeedsTheTransactionThatMakesItTrue() {
    assertThatThrownBy(() -> outbox.append(trader, TYPE, Map.of("n", 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsRolledBackIsNeverTold() {
    assertThatThrownBy(
            () ->
                database.run(
                    trader,
                    () -> {
                      outbox.append(trader, TYPE, Map.of("n", 1));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(replay.after(trader, 0, 10).events()).isEmpty();
  }

  @Test
  void theSecondTransactionToOpenMayBeTheFirstToBeTold() throws InterruptedException {
    CountDownLatch firstHasSpoken = new CountDownLatch(1);
    CountDownLatch secondIsCommitted = new CountDownLatch(1);
    Thread first =
        Thread.ofPlatform()
            .start(
                () ->
                    database.run(
                        trader,
                        () -> {
                          outbox.append(trader, TYPE, Map.of("n", 1));
                          firstHasSpoken.countDown();
                          await(secondIsCommitted);
                        }));
    await(firstHasSpoken);
    tell(2);
    Events seen = replay.after(trader, 0, 10);
    assertThat(numbers(seen)).containsExactly(2);
    secondIsCommitted.countDown();
    first.join();
    assertThat(numbers(replay.since(trader, seen.events().getLast().eventId(), 10)))
        .containsExactly(1);
    assertThat(seqs(replay.after(trader, 0, 10))).containsExactly(1L, 2L);
  }

  @Test
  void manyWritersOfOneTraderLeaveNoGapAndNoReaderMissesAny() throws InterruptedException {
    int writers = 6;
    int each = 20;
    List<Integer> read = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      int base = w * each;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < each; i++) {
                      tell(base + i);
                    }
                  }));
    }
    long cursor = 0;
    while (read.size() < writers * each) {
      Events page = replay.after(trader, cursor, 50);
      assertThat(page.reset()).isFalse();
      read.addAll(numbers(page));
      cursor = page.events().isEmpty() ? cursor : page.events().getLast().seq();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(read).doesNotHaveDuplicates().hasSize(writers * each);
    assertThat(cursor).isEqualTo(writers * each);
  }

  @Test
  void aCursorThatNobodyGaveAsksForAReset() {
    tell(1);
    assertThat(replay.since(trader, "01ARZ3NDEKTSV4RRFFQ69G5FAV", 10).reset()).isTrue();
    assertThat(replay.after(trader, 99, 10).reset()).isTrue();
  }

  @Test
  void aPageSaysWhetherMoreFollows() {
    LongStream.range(0, 5).forEach(i -> tell((int) i));
    Events page = replay.after(trader, 0, 3);
    assertThat(page.complete()).isFalse();
    assertThat(page.head()).isEqualTo(5);
    assertThat(replay.after(trader, 3, 3).complete()).isTrue();
  }

  @Test
  void theDispatcherTellsInOrderMarksAndLogsOnce() throws SQLException {
    tell(1);
    tell(2);
    try (Dispatcher dispatcher = dispatcher()) {
      assertThat(dispatcher.dispatch()).isEqualTo(2);
      assertThat(dispatcher.dispatch()).isZero();
    }
    assertThat(onTheWire()).containsExactly("1", "2");
    assertThat(number("select count(*) from event_log")).isEqualTo(2);
    assertThat(number("select count(*) from event_outbox where delivered_at is null")).isZero();
  }

  @Test
  void withTheWireDownAttemptsAreCountedAndNothingIsLost() throws SQLException {
    tell(1);
    EventWire down =
        facts -> {
          throw new EventWire.WireDownException("away");
        };
    try (Dispatcher dispatcher = dispatcher(down)) {
      assertThat(dispatcher.dispatch()).isEqualTo(-1);
    }
    assertThat(number("select attempts from event_outbox where last_error = 'away'")).isEqualTo(1);
    try (Dispatcher dispatcher = dispatcher()) {
      assertThat(dispatcher.dispatch()).isEqualTo(1);
    }
    assertThat(onTheWire()).containsExactly("1");
    assertThat(number("select count(*) from event_log")).isEqualTo(1);
  }

  @Test
  void anEmptiedRedisLosesNoEvent() {
    tell(1);
    try (Dispatcher dispatcher = dispatcher()) {
      int _ = dispatcher.dispatch();
    }
    String _ = rooms.get(StatefulRedisConnection.class).sync().flushdb();
    assertThat(numbers(replay.after(trader, 0, 10))).containsExactly(1);
  }

  @Test
  void aMonthWithFactsThatWereNotToldIsNeverDropped() {
    tell(1);
    rooms.clock().move(java.time.Duration.ofDays(31L * 4 + 3));
    OutboxPartitions partitions =
        new OutboxPartitions(
            rooms.get(EventsDatabase.class), rooms.clock(), OutboxRetentionPolicy.DEFAULT);
    partitions.makeAhead();
    boolean sameMonth = partitions.dropOld();
    try (Dispatcher dispatcher = dispatcher()) {
      assertThat(sameMonth).isFalse();
      assertThat(dispatcher.dispatch()).isEqualTo(1);
    }
    assertThat(partitions.dropOld()).isTrue();
  }

  private void tell(int n) {
    database.run(trader, () -> outbox.append(trader, TYPE, Map.of("n", n)));
  }

  private Dispatcher dispatcher() {
    return dispatcher(WireFixture.over(rooms));
  }

  private Dispatcher dispatcher(EventWire wire) {
    return new Dispatcher(
        rooms.get(EventsDatabase.class), wire, rooms.get(JsonMapper.class), rooms.clock());
  }

  @SuppressWarnings("unchecked")
  private List<String> onTheWire() {
    StatefulRedisConnection<String, String> redis = rooms.get(StatefulRedisConnection.class);
    return redis.sync().xrange("twin:events", Range.unbounded()).stream()
        .map(message -> message.getBody().get("seq"))
        .toList();
  }

  private static List<Integer> numbers(Events events) {
    return events.events().stream().map(e -> e.payload().get("n").asInt()).toList();
  }

  private static List<Long> seqs(Events events) {
    return events.events().stream().map(Event::seq).toList();
  }

  private long number(String query) throws SQLException {
    try (Connection sql = rooms.superuser();
        var rows = sql.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
