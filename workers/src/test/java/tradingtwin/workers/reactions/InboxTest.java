package tradingtwin.workers.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;

class InboxTest {
  private static final String TYPE = "broker.connection.changed";
  private static OpenRooms rooms;

  private final List<String> effects = Collections.synchronizedList(new ArrayList<>());
  private String trader;
  private Inbox inbox;

  @BeforeAll
  static void open() {
    rooms = OpenRooms.open();
  }

  @AfterAll
  static void close() {
    rooms.close();
  }

  @BeforeEach
  void listen() {
    trader = rooms.trader();
    inbox =
        new Inbox(
            new Noting(),
            rooms.get(TenantDatabase.class),
            rooms.get(EventsDatabase.class),
            rooms.get(JsonMapper.class),
            rooms.clock());
  }

  @Test
  void eachEventHasItsEffectOnceHoweverOftenAndInWhateverOrderItComes() {
    List<String> ids = java.util.stream.IntStream.range(0, 20).mapToObj(i -> Ulid.next()).toList();
    List<String> deliveries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      deliveries.addAll(ids);
    }
    Collections.shuffle(deliveries, new Random(5));
    deliveries.forEach(id -> inbox.take(trader, id, TYPE, "{}"));
    assertThat(effects).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void eventsOfOtherTypesAreNotItsBusiness() {
    assertThat(inbox.take(trader, Ulid.next(), "coach.reflect", "{}")).isFalse();
    assertThat(effects).isEmpty();
  }

  @Test
  void anEffectThatFailsIsTriedAgain() {
    String id = Ulid.next();
    Inbox failing =
        new Inbox(
            new Failing(),
            rooms.get(TenantDatabase.class),
            rooms.get(EventsDatabase.class),
            rooms.get(JsonMapper.class),
            rooms.clock());
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> failing.take(trader, id, TYPE, "{}"))
        .hasMessage("not now");
    assertThat(inbox.take(trader, id, TYPE, "{}")).isTrue();
  }

  @Test
  void whatTheStreamLostIsCaughtUpFromTheLogOnce() {
    String id = Ulid.next();
    log(id);
    assertThat(inbox.catchUp()).isEqualTo(1);
    assertThat(inbox.catchUp()).isZero();
    assertThat(inbox.take(trader, id, TYPE, "{}")).isFalse();
    assertThat(effects).containsExactly(id);
  }

  private void log(String id) {
    rooms
        .get(EventsDatabase.class)
        .in(
            () ->
                rooms
                    .get(EventsDatabase.class)
                    .jdbc()
                    .sql(
                        """
                        insert into event_log (event_id, user_id, seq, type, v, ts, payload, producer)
                        values (:id, :user, 1, :type, 1, :ts, '{}', 'test')
                        """)
                    .param("id", id)
                    .param("user", trader)
                    .param("type", TYPE)
                    .param("ts", java.sql.Timestamp.from(Instant.now()))
                    .update());
  }

  private class Noting implements Reaction {
    private final String name = "noting-" + trader;

    @Override
    public String consumer() {
      return name;
    }

    @Override
    public Set<String> types() {
      return Set.of(TYPE);
    }

    @Override
    public void react(String userId, String eventId, String type, JsonNode payload) {
      effects.add(eventId);
    }
  }

  private final class Failing extends Noting {
    @Override
    public void react(String userId, String eventId, String type, JsonNode payload) {
      throw new IllegalStateException("not now");
    }
  }
}
