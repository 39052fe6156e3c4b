package tradingtwin.workers.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.events.Event;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.workers.WorkersHouse;

/// What holds for every consumer of events, whatever it reacts to.
class EveryConsumerTest {
  private static final int OF_TOMORROW = 99;

  @Test
  void aVersionOfTomorrowIsSettledOnceAndHasNoEffect() {
    try (WorkersHouse house = WorkersHouse.fresh()) {
      String trader = house.trader();
      List<Inbox> consumers = house.inboxes();
      assertThat(consumers).hasSizeGreaterThan(2);
      for (Inbox consumer : consumers) {
        String event = Ulid.next();
        assertThat(types())
            .as(consumer.consumer())
            .noneMatch(
                type -> consumer.take(trader, event, type, OF_TOMORROW, "{\"all\":\"different\"}"));
        assertThat(
                house.count(
                    trader,
                    "select count(*) from worker_offsets where consumer = ? and event_id = ?",
                    consumer.consumer(),
                    event))
            .as(consumer.consumer() + " does not meet it again")
            .isOne();
      }
      assertThat(house.count(trader, "select count(*) from event_outbox")).isZero();
    }
  }

  private static List<String> types() {
    return Arrays.stream(Event.Type.values())
        .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '.'))
        .toList();
  }
}
