package tradingtwin.workers.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tradingtwin.contracts.events.Event;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.json.ContractJson;
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

  /// Both versions have the same payload where nothing was added; what was added an older one
  /// lacks, and a field of tomorrow is not looked at.
  @Test
  void ofEachOfItsTypesAConsumerReadsItsVersionAndTheOneBefore() {
    try (WorkersHouse house = WorkersHouse.fresh()) {
      String trader = house.trader();
      for (Inbox consumer : house.inboxes()) {
        List<String> own = types().stream().filter(consumer::caresFor).toList();
        assertThat(own).as(consumer.consumer()).isNotEmpty();
        for (String type : own) {
          for (int version : List.of(consumer.version() - 1, consumer.version())) {
            takes(house, consumer, trader, type, version);
          }
          assertThat(consumer.reads(consumer.version() + 1)).as(consumer.consumer()).isFalse();
          assertThat(consumer.reads(consumer.version() - 2)).as(consumer.consumer()).isFalse();
        }
      }
    }
  }

  private static void takes(
      WorkersHouse house, Inbox consumer, String trader, String type, int version) {
    String event = Ulid.next();
    String what = consumer.consumer() + " of " + type + " v" + version;
    assertThat(consumer.reads(version)).as(what).isTrue();
    boolean _ = consumer.take(trader, event, type, version, example(type));
    assertThat(
            house.count(
                trader,
                "select count(*) from worker_offsets where consumer = ? and event_id = ?",
                consumer.consumer(),
                event))
        .as(what)
        .isOne();
    assertThat(consumer.take(trader, event, type, version, example(type))).as(what).isFalse();
  }

  /// The contracts' example of that payload, and a field that nobody knows yet.
  private static String example(String type) {
    Path file = Path.of("..", "contracts", "examples", "events", type + ".json");
    ObjectNode payload = (ObjectNode) ContractJson.tolerant().readTree(file);
    return payload.put("ofTomorrow", true).toString();
  }

  private static List<String> types() {
    return Arrays.stream(Event.Type.values())
        .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '.'))
        .toList();
  }
}
