package tradingtwin.edge.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.contracts.views.StreamFrame.Type.STREAM_HELLO;
import static tradingtwin.contracts.views.StreamFrame.Type.STREAM_RESET;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.StreamFrame;
import tradingtwin.edge.fixture.Eventually;

/// One open stream: what it sends, in which order, after which cursor.
class SubscriberTest {
  private final Ledger ledger = new Ledger();
  private final Relay relay = new Relay(ledger, 20);
  private final Notebook client = new Notebook(relay, ledger);

  @AfterEach
  void leave() {
    relay.end(StreamEnd.GOING_AWAY);
  }

  private void commit(int events) {
    for (int i = 0; i < events; i++) {
      ledger.commit();
    }
  }

  private void publish(long... seqs) {
    for (long seq : seqs) {
      relay.deliver(Ledger.USER, ledger.at(seq).json());
    }
  }

  private void got(long from, long to) {
    List<Long> expected = LongStream.rangeClosed(from, to).boxed().toList();
    Eventually.holds(() -> client.seqs.size() >= expected.size());
    assertThat(client.seqs).isEqualTo(expected);
  }

  /// Centrifuge's recovery table as far as a store that keeps its truth elsewhere has its
  /// cases: events in the store, how many were trimmed, where the client stopped (0: at nothing
  /// we know).
  @ParameterizedTest
  @CsvSource({
    "10, 0, 8, 2, false",
    "10, 0, 10, 0, false",
    "10, 5, 8, 2, false",
    "10, 5, 5, 5, false",
    "10, 5, 4, 0, true",
    "10, 10, 10, 0, false",
    "10, 10, 8, 0, true",
    "4, 0, 0, 0, true",
    "0, 0, 0, 0, true"
  })
  void aClientComesBack(int events, int trimmed, int at, int replayed, boolean reset) {
    commit(events);
    ledger.trim(trimmed);
    String id = at == 0 ? Ulid.next() : ledger.at(at).eventId();
    client.connect(new Cursor.After(id));
    commit(1);
    publish(events + 1);
    Eventually.holds(() -> client.seqs.contains(events + 1L));
    assertThat(client.seqs).hasSize(replayed + 1).isSorted().doesNotHaveDuplicates();
    assertThat(client.frames).extracting(StreamFrame::type).first().isEqualTo(STREAM_HELLO);
    assertThat(client.frames.stream().anyMatch(f -> f.type() == STREAM_RESET)).isEqualTo(reset);
    assertThat(client.frames.getFirst().head()).isEqualTo(events);
  }

  @Test
  void aFirstVisitStartsAtTheHead() {
    commit(5);
    client.connect();
    commit(1);
    publish(6);
    got(6, 6);
  }

  @Test
  void anUnreadableCursorIsAResetNotAnError() {
    commit(5);
    client.connect(Cursor.of(null, "'; drop table"));
    Eventually.holds(() -> client.frames.size() == 2);
    assertThat(client.frames.getLast().type()).isEqualTo(STREAM_RESET);
    assertThat(client.frames.getLast().load()).startsWith("/api/v1/");
  }

  @Test
  void theHeaderBeatsTheAddress() {
    String header = Ulid.next();
    assertThat(Cursor.of(header, Ulid.next())).isEqualTo(new Cursor.After(header));
    assertThat(Cursor.of(" ", null)).isEqualTo(new Cursor.None());
  }

  @Test
  void whatIsPublishedBetweenSubscribingAndReplayingIsNeitherLostNorDoubled() {
    commit(10);
    ledger.beforeReading =
        () -> {
          commit(2);
          publish(11, 12);
        };
    client.connect(new Cursor.After(ledger.at(8).eventId()));
    got(9, 12);
  }

  @Test
  void aGapIsFilledBeforeTheStreamGoesOn() {
    client.connect();
    commit(8);
    publish(1, 2, 8);
    got(1, 8);
  }

  @Test
  void duplicatesAndLatecomersAreDropped() {
    client.connect();
    commit(3);
    publish(1, 1, 2, 1, 3, 3, 2);
    got(1, 3);
    publish(3);
    commit(1);
    publish(4);
    got(1, 4);
  }

  @Test
  void theLookAtTheHeadsBringsWhatNobodyPublished() {
    client.connect();
    commit(7);
    relay.lookAtHeads();
    got(1, 7);
  }

  @Test
  void whileCoreIsAwayNothingPassesOverTheGap() {
    client.connect();
    commit(5);
    ledger.away = true;
    publish(1, 3, 4, 5);
    got(1, 1);
    relay.lookAtHeads();
    ledger.away = false;
    relay.lookAtHeads();
    got(1, 5);
  }

  @Test
  void aBurstBeyondTheMailboxIsFetchedNotLost() {
    client.connect();
    commit(2 * Mailbox.CAPACITY);
    CountDownLatch hold = new CountDownLatch(1);
    client.beforeEachWrite(() -> await(hold));
    for (long seq = 1; seq <= Mailbox.CAPACITY + 20; seq++) {
      publish(seq);
    }
    hold.countDown();
    relay.lookAtHeads();
    got(1, 2 * Mailbox.CAPACITY);
    assertThat(client.ends).isEmpty();
  }

  @Test
  void aClientThatDoesNotReadIsCutAndComesBack() {
    client.connect();
    commit(1000);
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch hold = new CountDownLatch(1);
    client.beforeEachWrite(
        () -> {
          writing.countDown();
          await(hold);
        });
    // One that never got anything has nothing to come back with.
    publish(1);
    await(writing);
    for (long seq = 2; seq <= 1000; seq++) {
      publish(seq);
    }
    Eventually.holds(() -> client.ends.contains(StreamEnd.SLOW));
    hold.countDown();
    client.join();
    client.connect();
    got(1, 1000);
  }

  @Test
  void atMostSoManyStreamsATrader() {
    Relay small = new Relay(ledger, 2);
    Notebook one = new Notebook(small, ledger).connect();
    Notebook two = new Notebook(small, ledger).connect();
    assertThat(small.roomFor(Ledger.USER)).isFalse();
    one.drop();
    Eventually.holds(() -> small.roomFor(Ledger.USER));
    two.drop();
    Eventually.holds(() -> small.open() == 0);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
