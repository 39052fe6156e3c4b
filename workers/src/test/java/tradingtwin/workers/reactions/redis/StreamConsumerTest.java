package tradingtwin.workers.reactions.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.BrokerConnectionChanged;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.embedded.redis.RealRedis;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.workers.Await;
import tradingtwin.workers.WorkersHouse;
import tradingtwin.workers.reactions.CountingReaction;
import tradingtwin.workers.reactions.Inbox;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamConsumerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Path folder;
  private RealRedis redis;
  private WorkersHouse house;
  private String trader;
  private CountingReaction reaction;

  @BeforeAll
  void open() throws IOException {
    folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "redis");
    redis = RealRedis.start(folder, OptionalInt.empty());
    house =
        WorkersHouse.on(
            WorkersHouse.freshDatabaseUrl(),
            redis.url(0),
            WorkersHouse.coinbase(WorkersHouse.NOBODY));
    trader = house.trader();
    reaction = new CountingReaction("counter");
    Inbox inbox =
        new Inbox(
            reaction,
            house.part(TenantDatabase.class),
            house.part(EventsDatabase.class),
            house.part(JsonMapper.class),
            InstantSource.system());
    InstantSource clock = InstantSource.system();
    Pause pause = house.part(Pause.class);
    StreamConsumer consumer =
        new StreamConsumer(inbox, house.part(JsonMapper.class), clock, pause, 1);
    consumer.start();
    house.keep(consumer);
    EventFeed feed =
        new EventFeed("counter", List.of(consumer), house.part(RedisClient.class), clock, pause);
    feed.start();
    house.keep(feed);
  }

  @AfterAll
  void close() {
    house.close();
    redis.close();
  }

  @BeforeEach
  void theConsumerListens() {
    tell();
    awaitAll();
  }

  @Test
  void aCommittedFactHasItsEffect() {
    tell();
    awaitAll();
  }

  @Test
  void aFlushedStreamLosesNothing() {
    redis.flush();
    tell();
    tell();
    awaitAll();
  }

  @Test
  void aLostGroupLosesNothing() {
    try (StatefulRedisConnection<String, String> other = house.part(RedisClient.class).connect()) {
      boolean _ = other.sync().xgroupDestroy("twin:events", "counter");
    }
    tell();
    awaitAll();
  }

  @Test
  void whileRedisIsAwayAndAfterItsRestartNothingIsLost() {
    redis.close();
    tell();
    awaitAll();
    redis = RealRedis.start(folder, OptionalInt.empty());
    tell();
    awaitAll();
  }

  private void tell() {
    TenantDatabase database = house.part(TenantDatabase.class);
    database.run(
        trader,
        () ->
            house
                .part(Outbox.class)
                .append(
                    trader,
                    "broker.connection.changed",
                    new BrokerConnectionChanged(
                        Ulid.next(), "coinbase", BrokerConnectionChanged.Status.ACTIVE)));
  }

  private void awaitAll() {
    int all = house.facts(trader, "broker.connection.changed").size();
    Await.until(PATIENCE, all + " effects", () -> reaction.effects().size() >= all);
    assertThat(reaction.effects()).hasSize(all).doesNotHaveDuplicates();
  }
}
