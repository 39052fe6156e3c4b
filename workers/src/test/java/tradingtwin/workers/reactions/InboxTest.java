package tradingtwin.workers.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
import tradingtwin.workers.Await;
import tradingtwin.workers.WorkersHouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {
  private static final String TYPE = "broker.connection.changed";

  private WorkersHouse house;
  private TenantDatabase database;
  private String trader;
  private CountingReaction reaction;
  private Inbox inbox;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh();
    database = house.part(TenantDatabase.class);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void aTrader() {
    trader = house.trader();
    reaction = new CountingReaction("count-" + trader);
    inbox = inbox(reaction);
  }

  @Test
  void eachEventHasItsEffectOnceHoweverOftenItComes() {
    deliverFiveTimesShuffled(inbox, event -> {});
    assertThat(reaction.effects()).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void whatIsNotAtHandIsGatheredOutsideAndTheEventThenHasItsEffectOnce() {
    GatheringReaction gathering = new GatheringReaction("gather-" + trader);
    Inbox first = inbox(gathering);
    String event = Ulid.next();

    assertThat(first.take(trader, event, TYPE, "{}")).isTrue();
    assertThat(first.take(trader, event, TYPE, "{}")).isFalse();
    assertThat(gathering.told()).containsExactly("asked", "gathered", "went on");
  }

  @Test
  void eventsOfOtherTypesAreNotItsBusiness() {
    assertThat(inbox.take(trader, Ulid.next(), "coach.reflect", "{}")).isFalse();
    assertThat(reaction.effects()).isEmpty();
  }

  @Test
  void anInboxThatForgetsWouldBeSeen() {
    deliverFiveTimesShuffled(inbox, this::forget);
    assertThat(reaction.effects()).hasSizeGreaterThan(4);
  }

  @Test
  void aConnectionIsImportedForTheFirstTimeOnceHoweverOftenItIsTold() {
    String connection = connection("ACTIVE");
    Inbox first = house.inbox("firstImport");
    String event = Ulid.next();
    String payload = payload(connection, BrokerConnectionChanged.Status.ACTIVE);
    for (int i = 0; i < 5; i++) {
      assertThat(first.take(trader, event, TYPE, payload)).isEqualTo(i == 0);
    }
    boolean _ =
        first.take(
            trader,
            Ulid.next(),
            TYPE,
            payload(connection, BrokerConnectionChanged.Status.RECONNECT));

    assertThat(house.count(trader, "select count(*) from jobs where kind = 'import.trades'"))
        .isOne();
    assertThat(house.count(trader, "select count(*) from trade_imports")).isOne();
  }

  @Test
  void aConnectionThatHasEndedMeanwhileIsLeftAndNotAskedForAgain() {
    String connection = connection("REVOKED");
    Inbox first = house.inbox("firstImport");
    String event = Ulid.next();
    String payload = payload(connection, BrokerConnectionChanged.Status.ACTIVE);

    assertThat(first.take(trader, event, TYPE, payload)).isFalse();
    assertThat(house.count(trader, "select count(*) from jobs")).isZero();
    assertThat(house.count(trader, "select count(*) from worker_offsets where event_id = ?", event))
        .isOne();
  }

  @Test
  void aFailedReactionLeavesNoNoteAndIsTriedAgain() {
    String event = Ulid.next();
    reaction.failOnce(event);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> inbox.take(trader, event, TYPE, "{}"))
        .hasMessage("not this time");
    assertThat(inbox.take(trader, event, TYPE, "{}")).isTrue();
  }

  @Test
  void whatTheStreamLostIsFoundInTheLogAndOneBadEventHoldsUpNoOther() {
    for (int i = 0; i < 3; i++) {
      append(Ulid.next());
    }
    List<String> logged = awaitLogged(3);
    reaction.failOnce(logged.getFirst());

    assertThat(look(true)).isEqualTo(3);
    assertThat(reaction.effects()).containsAll(logged.subList(1, 3)).doesNotContain(logged.get(0));
    assertThat(look(false)).isOne();
    assertThat(reaction.effects()).containsAll(logged).doesNotHaveDuplicates();
    assertThat(look(true)).isZero();
  }

  /// Younger ones may still be on their way to the log.
  @Test
  void aLookBeginsWhereTheOneBeforeLeftOffAndAWholeOneAtTheStart() {
    String old = Ulid.floorOf(Instant.now().minus(Duration.ofHours(1)));
    logged(old);
    append(Ulid.next());
    List<String> both = awaitLogged(2);
    assertThat(look(true)).isEqualTo(2);
    assertThat(look(false)).isZero();
    both.forEach(this::forget);

    assertThat(look(false)).isOne();
    assertThat(look(true)).isOne();
  }

  private void logged(String event) {
    EventsDatabase events = house.part(EventsDatabase.class);
    int _ =
        events.in(
            () ->
                events
                    .jdbc()
                    .sql(
                        """
                        insert into event_log (event_id, user_id, seq, type, v, ts, payload, producer)
                        values (?, ?, 0, ?, 1, now(), '{}'::jsonb, 'test')
                        """)
                    .params(event, trader, TYPE)
                    .update());
  }

  /// How many events of the trader a look finds; each is handled at once.
  private int look(boolean whole) {
    AtomicInteger found = new AtomicInteger();
    inbox.look(
        whole,
        (userId, eventId, work) -> {
          found.addAndGet(userId.equals(trader) ? 1 : 0);
          work.run();
        });
    return found.get();
  }

  private void deliverFiveTimesShuffled(Inbox to, Consumer<String> afterEach) {
    List<String> deliveries = new ArrayList<>();
    for (int event = 0; event < 4; event++) {
      deliveries.addAll(Collections.nCopies(5, Ulid.next()));
    }
    Collections.shuffle(deliveries, new Random(7));
    for (String event : deliveries) {
      boolean _ = to.take(trader, event, TYPE, "{}");
      afterEach.accept(event);
    }
  }

  private void forget(String event) {
    int _ =
        database.as(
            trader,
            () ->
                database
                    .jdbc()
                    .sql("delete from worker_offsets where event_id = ?")
                    .param(event)
                    .update());
  }

  private Inbox inbox(Reaction to) {
    return new Inbox(
        to,
        database,
        house.part(EventsDatabase.class),
        house.part(JsonMapper.class),
        InstantSource.system());
  }

  private void append(String connection) {
    database.run(
        trader,
        () ->
            house
                .part(Outbox.class)
                .append(
                    trader,
                    TYPE,
                    new BrokerConnectionChanged(
                        connection, "coinbase", BrokerConnectionChanged.Status.ACTIVE)));
  }

  private List<String> awaitLogged(int count) {
    EventsDatabase events = house.part(EventsDatabase.class);
    List<String> logged = new ArrayList<>();
    Await.until(
        Duration.ofSeconds(10),
        "the dispatcher logged them",
        () -> {
          logged.clear();
          logged.addAll(
              events.in(
                  () ->
                      events
                          .jdbc()
                          .sql("select event_id from event_log where user_id = ? order by seq")
                          .param(trader)
                          .query(String.class)
                          .list()));
          return logged.size() == count;
        });
    return logged;
  }

  private String connection(String status) {
    String connection = Ulid.next();
    database.run(
        trader,
        () -> {
          String account =
              house
                  .part(tradingtwin.core.trades.BrokerAccounts.class)
                  .target(trader, "coinbase")
                  .accountId();
          int _ =
              database
                  .jdbc()
                  .sql(
                      """
                      insert into broker_connections (connection_id, user_id, account_id, broker, status)
                      values (?, ?, ?, 'coinbase', ?)
                      """)
                  .params(List.of(connection, trader, account, status))
                  .update();
        });
    return connection;
  }

  private String payload(String connection, BrokerConnectionChanged.Status status) {
    return house
        .part(JsonMapper.class)
        .writeValueAsString(new BrokerConnectionChanged(connection, "coinbase", status));
  }
}
