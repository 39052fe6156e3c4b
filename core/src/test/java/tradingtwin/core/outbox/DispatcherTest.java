package tradingtwin.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.Range;
import io.lettuce.core.api.StatefulRedisConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.Events;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.redis.WireFixture;

class DispatcherTest {
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

  private long number(String query) throws SQLException {
    try (Connection sql = rooms.superuser();
        var rows = sql.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
