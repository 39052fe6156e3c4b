package tradingtwin.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.events.Event;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.Events;
import tradingtwin.core.RunningCore;
import tradingtwin.core.correlation.Correlation;
import tradingtwin.core.database.TenantDatabase;

/// Facts: told exactly when their transaction commits, in the order of commits.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {
  private static final String TYPE = "trades.imported";

  private RunningCore core;
  private TenantDatabase tenants;
  private Outbox outbox;
  private Replay replay;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start().inventingFacts();
    tenants = core.get(TenantDatabase.class);
    outbox = core.get(Outbox.class);
    replay = core.get(Replay.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = core.trader();
  }

  @Test
  void aFactNeedsTheTransactionThatMakesItTrue() {
    assertThatThrownBy(() -> outbox.append(anna, TYPE, Map.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTransactionThatIsRolledBackTellsNothing() {
    assertThatThrownBy(
            () ->
                tenants.run(
                    anna,
                    () -> {
                      outbox.append(anna, TYPE, Map.of("n", 1));
                      throw new IllegalArgumentException("undone");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(replay.after(anna, 0, 10)).isEqualTo(new Events(List.of(), 0, true, false));
  }

  @Test
  void factsOfOneTransactionKeepTheirOrderWithoutGaps() {
    tell(1);
    tenants.run(anna, () -> IntStream.rangeClosed(2, 5).forEach(n -> append(anna, n)));
    tell(6);

    assertThat(seqs(replay.after(anna, 0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(numbers(replay.after(anna, 0, 100))).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aFactAboutSomebodyElseIsRefused() {
    String bert = core.trader();

    assertThatThrownBy(() -> tenants.run(anna, () -> append(bert, 1)))
        .hasStackTraceContaining("row-level security");
    assertThat(replay.after(bert, 0, 10).head()).isZero();
  }

  @Test
  void theOrderIsTheOrderOfCommitsNotOfBeginnings() throws Exception {
    CountDownLatch firstHasSpoken = new CountDownLatch(1);
    CountDownLatch secondHasCommitted = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(
              () ->
                  tenants.run(
                      anna,
                      () -> {
                        append(anna, 1);
                        firstHasSpoken.countDown();
                        await(secondHasCommitted);
                      }));
      await(firstHasSpoken);
      tell(2);
      Events between = replay.after(anna, 0, 10);
      secondHasCommitted.countDown();
      first.get(10, TimeUnit.SECONDS);
      Events rest = replay.after(anna, between.head(), 10);

      assertThat(numbers(between)).containsExactly(2);
      assertThat(numbers(rest))
          .as("a reader's cursor has not passed the late one")
          .containsExactly(1);
      assertThat(seqs(rest)).containsExactly(2L);
    }
  }

  @Test
  void noReaderSkipsAnythingWhileManyWrite() throws Exception {
    int writers = 8;
    int each = 25;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing =
          IntStream.range(0, writers)
              .mapToObj(
                  w ->
                      threads.submit(
                          () -> IntStream.range(0, each).forEach(n -> tell(w * each + n))))
              .toList();
      long cursor = 0;
      while (cursor < (long) writers * each) {
        Events page = replay.after(anna, cursor, 7);
        assertThat(page.reset()).isFalse();
        assertThat(seqs(page))
            .isEqualTo(
                LongStream.rangeClosed(cursor + 1, cursor + page.events().size()).boxed().toList());
        assertThat(page.head()).isGreaterThanOrEqualTo(cursor + page.events().size());
        assertThat(page.complete()).isEqualTo(page.head() == cursor + page.events().size());
        cursor += page.events().size();
      }
      for (var writer : writing) {
        writer.get(10, TimeUnit.SECONDS);
      }
    }
    assertThat(core.count("select count(distinct seq) from event_outbox where user_id = ?", anna))
        .isEqualTo((long) writers * each);
  }

  @Test
  void aFactCarriesTheNameOfTheRequestThatItFollowsFrom() {
    boolean _ =
        Correlation.under(
            "request-1",
            () -> {
              tell(1);
              return true;
            });
    tell(2);

    assertThat(
            core.everything()
                .sql("select correlation_id from event_outbox where user_id = ? order by seq")
                .param(anna)
                .query(String.class)
                .list())
        .containsExactly("request-1", "");
  }

  @Test
  void aReplayGoesOnAfterTheNamedEvent() {
    IntStream.rangeClosed(1, 5).forEach(this::tell);
    Event second = replay.after(anna, 1, 1).events().getFirst();

    Events rest = replay.since(anna, second.eventId(), 2);

    assertThat(numbers(rest)).containsExactly(3, 4);
    assertThat(rest.complete()).isFalse();
    assertThat(rest.head()).isEqualTo(5);
    assertThat(replay.since(anna, rest.events().getLast().eventId(), 2).complete()).isTrue();
  }

  @Test
  void aCursorAtTheHeadHasNothingToFollow() {
    tell(1);

    assertThat(replay.after(anna, 1, 10)).isEqualTo(new Events(List.of(), 1, true, false));
  }

  @Test
  void ofTheProgressOfOneJobOnlyTheLastIsToldAgain() {
    progress("one", 1);
    progress("two", 2);
    progress("one", 3);
    tell(4);
    progress("one", 5);
    tell(6);

    assertThat(numbers(replay.after(anna, 0, 10))).containsExactly(2, 4, 5, 6);
    assertThat(replay.after(anna, 0, 10).complete()).isTrue();
    Events half = replay.after(anna, 0, 2);
    assertThat(numbers(half)).containsExactly(2, 4);
    assertThat(half.complete()).isFalse();
    assertThat(numbers(replay.after(anna, 4, 2))).containsExactly(5, 6);
  }

  @Test
  void aCursorOnProgressThatIsOutOfDateIsACursorAllTheSame() {
    progress("one", 1);
    String old = replay.after(anna, 0, 1).events().getFirst().eventId();
    progress("one", 2);
    progress("one", 3);

    assertThat(numbers(replay.since(anna, old, 10))).containsExactly(3);
    assertThat(replay.since(anna, old, 10).reset()).isFalse();
  }

  @Test
  void aCursorThatIsNotOneOfTheTradersAsksForAReset() {
    tell(1);
    String bert = core.trader();
    tenants.run(bert, () -> append(bert, 1));
    String foreign = replay.after(bert, 0, 1).events().getFirst().eventId();

    for (Events lost :
        List.of(
            replay.after(anna, 99, 10),
            replay.after(anna, -1, 10),
            replay.since(anna, foreign, 10),
            replay.since(anna, Ulid.next(), 10),
            replay.since(anna, "rubbish", 10))) {
      assertThat(lost).isEqualTo(new Events(List.of(), 1, true, true));
    }
  }

  @Test
  void aCursorOlderThanWhatIsKeptAsksForAReset() {
    IntStream.rangeClosed(1, 3).forEach(this::tell);
    core.everything()
        .sql("delete from event_outbox where user_id = ? and seq <= 2")
        .params(anna)
        .update();

    assertThat(replay.after(anna, 0, 10).reset()).isTrue();
    assertThat(numbers(replay.after(anna, 2, 10))).containsExactly(3);
  }

  @Test
  void theHeadsAreThoseThatTheReplayShows() {
    tell(1);
    tell(2);
    String silent = core.trader();

    assertThat(core.get(EventHeads.class).of(java.util.Set.of(anna, silent)))
        .extracting(h -> h.userId() + h.head())
        .containsExactlyInAnyOrder(anna + "2", silent + "0");
    assertThat(core.get(EventHeads.class).of(java.util.Set.of())).isEmpty();
  }

  private void tell(int n) {
    tenants.run(anna, () -> append(anna, n));
  }

  private void progress(String jobId, int n) {
    tenants.run(anna, () -> outbox.append(anna, "import.progress", Map.of("jobId", jobId, "n", n)));
  }

  private void append(String user, int n) {
    outbox.append(user, TYPE, Map.of("n", n));
  }

  private static List<Long> seqs(Events page) {
    return page.events().stream().map(Event::seq).toList();
  }

  private static List<Integer> numbers(Events page) {
    return page.events().stream().map(e -> e.payload().path("n").asInt()).toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
